/**
 * Options of Node for the publisher and its threads. V8 lets the space for new objects grow with the machine and never
 * gives it back: on a large one loading the CMS alone then takes 470 MB instead of 280, and is no faster for it. It also
 * lets what is old grow to four times what is in use before it looks: a publish of 100,000 articles then held 700 MB
 * instead of 489, and took as long.
 */
export const publisherOptions: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=50'];

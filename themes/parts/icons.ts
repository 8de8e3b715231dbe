/** The icons of the themes, from Tabler Icons (MIT licence), taken into the bundle when the themes are built. */
import type { IconName } from '../contract.ts';
import search from '@tabler/icons/outline/search.svg?raw';
import menu from '@tabler/icons/outline/menu-2.svg?raw';
import home from '@tabler/icons/outline/home.svg?raw';
import file from '@tabler/icons/outline/file-text.svg?raw';
import scale from '@tabler/icons/outline/scale.svg?raw';
import list from '@tabler/icons/outline/list-details.svg?raw';
import report from '@tabler/icons/outline/file-analytics.svg?raw';
import edit from '@tabler/icons/outline/file-pencil.svg?raw';
import book from '@tabler/icons/outline/book.svg?raw';
import mail from '@tabler/icons/outline/mail.svg?raw';
import message from '@tabler/icons/outline/message.svg?raw';
import phone from '@tabler/icons/outline/phone.svg?raw';
import user from '@tabler/icons/outline/user.svg?raw';
import users from '@tabler/icons/outline/users.svg?raw';
import chart from '@tabler/icons/outline/chart-bar.svg?raw';
import speaker from '@tabler/icons/outline/speakerphone.svg?raw';
import pin from '@tabler/icons/outline/map-pin.svg?raw';
import clock from '@tabler/icons/outline/clock.svg?raw';
import printer from '@tabler/icons/outline/printer.svg?raw';
import textSize from '@tabler/icons/outline/letter-case.svg?raw';
import contrast from '@tabler/icons/outline/circle-half-2.svg?raw';
import share from '@tabler/icons/outline/share.svg?raw';
import qr from '@tabler/icons/outline/qrcode.svg?raw';
import download from '@tabler/icons/outline/download.svg?raw';
import chevronRight from '@tabler/icons/outline/chevron-right.svg?raw';
import chevronLeft from '@tabler/icons/outline/chevron-left.svg?raw';
import chevronDown from '@tabler/icons/outline/chevron-down.svg?raw';
import chevronUp from '@tabler/icons/outline/chevron-up.svg?raw';
import external from '@tabler/icons/outline/external-link.svg?raw';
import rss from '@tabler/icons/outline/rss.svg?raw';
import globe from '@tabler/icons/outline/world.svg?raw';
import baby from '@tabler/icons/outline/baby-carriage.svg?raw';
import school from '@tabler/icons/outline/school.svg?raw';
import briefcase from '@tabler/icons/outline/briefcase.svg?raw';
import house from '@tabler/icons/outline/home-2.svg?raw';
import car from '@tabler/icons/outline/car.svg?raw';
import heart from '@tabler/icons/outline/heartbeat.svg?raw';
import rings from '@tabler/icons/outline/circles-relation.svg?raw';
import elder from '@tabler/icons/outline/old.svg?raw';
import shield from '@tabler/icons/outline/shield.svg?raw';
import yen from '@tabler/icons/outline/coin-yuan.svg?raw';
import leaf from '@tabler/icons/outline/leaf.svg?raw';
import drop from '@tabler/icons/outline/droplet.svg?raw';
import building from '@tabler/icons/outline/buildings.svg?raw';
import store from '@tabler/icons/outline/building-store.svg?raw';
import calendar from '@tabler/icons/outline/calendar.svg?raw';
import video from '@tabler/icons/outline/video.svg?raw';
import play from '@tabler/icons/outline/player-play.svg?raw';
import warning from '@tabler/icons/outline/alert-triangle.svg?raw';
import info from '@tabler/icons/outline/info-circle.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import filter from '@tabler/icons/outline/filter.svg?raw';
import bed from '@tabler/icons/outline/bed.svg?raw';
import bowl from '@tabler/icons/outline/soup.svg?raw';
import bus from '@tabler/icons/outline/bus.svg?raw';
import mountain from '@tabler/icons/outline/mountain.svg?raw';
import gift from '@tabler/icons/outline/gift.svg?raw';
import flag from '@tabler/icons/outline/flag.svg?raw';
import close from '@tabler/icons/outline/x.svg?raw';
import photo from '@tabler/icons/outline/photo.svg?raw';

const files = {
  search,
  menu,
  home,
  file,
  scale,
  list,
  report,
  edit,
  book,
  mail,
  message,
  phone,
  user,
  users,
  chart,
  speaker,
  pin,
  clock,
  printer,
  'text-size': textSize,
  contrast,
  share,
  qr,
  download,
  'chevron-right': chevronRight,
  'chevron-left': chevronLeft,
  'chevron-down': chevronDown,
  'chevron-up': chevronUp,
  external,
  rss,
  globe,
  baby,
  school,
  briefcase,
  house,
  car,
  heart,
  rings,
  elder,
  shield,
  yen,
  leaf,
  drop,
  building,
  store,
  calendar,
  video,
  play,
  warning,
  info,
  check,
  eye,
  filter,
  bed,
  bowl,
  bus,
  mountain,
  gift,
  flag,
  close,
  photo,
} satisfies Record<IconName, string>;

/** The lines of an SVG file as one path: without the frame, which `Icon.astro` prints, and its invisible square. */
function readLines(svg: string): string {
  return [...svg.matchAll(/<path (?!stroke="none")[^>]*?\bd="([^"]+)"/g)].map(([, line]) => line).join('');
}

/** Lines of each icon on a ground of 24 × 24. */
export const iconLines = Object.fromEntries(
  Object.entries(files).map(([name, svg]) => [name, readLines(svg)]),
) as Record<IconName, string>;

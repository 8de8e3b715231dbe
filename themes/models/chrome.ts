/** What the pages of a site share. */
import type { Edition, Link, SiteKind } from './parts.ts';

/** The colours of a site, computed from its one accent (see `themes/parts/accent.ts`). */
export interface Accent {
  accent: string;
  deep: string;
  line: string;
  soft: string;
  wash: string;
  ridge1: string;
  ridge2: string;
  ridge3: string;
  foot: string;
}

export interface NavigationItem extends Link {
  /** Column id as a string, `home` for the home page. */
  key: string;
  children: Link[];
}

/** What the pages of one site share in one edition: masthead, navigation, footer. */
export interface Chrome {
  edition: Edition;
  site: {
    name: string;
    shortName: string;
    /** Small line under the name; English name on the portal, 「…网站群 · 乡镇」 on sub-sites. */
    tagline: string;
    kind: SiteKind;
    /** Short stable text from which the ridge line is drawn. */
    code: string;
    homeHref: string;
    /** The site map; the phone edition's menu button leads there. */
    siteMapHref: string;
    /** Shown across the top when the site is paused or about to close. */
    notice?: string;
  };
  accent: Accent;
  /** Left of the utility bar: superior governments, or back to the portal. */
  superiors: Link[];
  /**
   * Reading modes: addresses that set or clear flags of the `view` cookie and lead back to the page.
   * `largePrint` 长者版 sets `lp`; `extraLarge` sets and `normalSize` clears `xl`; `highContrast` sets `hc` and
   * clears `blue`, `blue` the reverse, `normalColour` clears both; `standard` clears all but the script.
   */
  tools: {
    largePrintHref: string;
    extraLargeHref: string;
    normalSizeHref: string;
    highContrastHref: string;
    blueHref: string;
    normalColourHref: string;
    standardHref: string;
    traditionalHref: string;
    simplifiedHref: string;
  };
  /** GET form; the scope select sends `scope`. `onPage`: the page has the form itself, the masthead has none. */
  search: {
    action: string;
    scopes: { value: string; text: string }[];
    hotWords: Link[];
    onPage?: boolean;
  };
  navigation: NavigationItem[];
  footer: {
    links: Link[];
    organiser: string;
    undertaker: string;
    siteCode: string;
    icp: string;
    icpHref: string;
    police: string;
    policeHref: string;
    phone: string;
    address: string;
    postcode: string;
    /** Place of the 党政机关网站标识: its page when the unit has one. */
    conacHref?: string;
    /** Entry of 我为政府网站找错. */
    errorReportHref?: string;
  };
}

export interface MetaTag {
  name: string;
  content: string;
}

/** What the pages of every kind have. */
export interface PageBase {
  edition: Edition;
  /** Text of `<title>`. */
  title: string;
  /** Absolute address of this page. */
  url: string;
  /** The same page in the other edition. */
  otherEditionHref: string;
  /** Absolute addresses for `<link rel="canonical">` and `rel="alternate"`. */
  desktopUrl: string;
  wapUrl: string;
  /** National tags first, then description and the like; printed in this order. */
  meta: MetaTag[];
  chrome: Chrome;
  /** `key` of the current navigation item, `''` for none. */
  currentKey: string;
  /** From the home page to this page; the last one is this page. */
  breadcrumb: Link[];
  /** Feeds of this page: `<link rel="alternate" type="application/rss+xml">`. */
  feeds: Link[];
  /**
   * Hashed addresses: the style sheet and script of the edition (`loadRenderer().assets`), and after the style
   * sheet the colour file of the site, or of the channel on a channel page (`presentAccentFile`).
   */
  assets: { styles: string[]; scripts: string[] };
  /**
   * Masthead + navigation and footer, as `renderFragment` gave them for this site and `currentKey`; the mark
   * of the other edition still in them. Channel pages have a masthead of their own and leave `headerHtml` empty.
   */
  fragments: { headerHtml: string; footerHtml: string };
}

import type { PictureName } from './townships.ts';
import type { Work } from './work.ts';

/** A department of the county as its website tells of it. */
export interface Department {
  /** As people say it: `农业农村局`. */
  short: string;
  path: string;
  category: 'government' | 'department' | 'agency' | 'mass' | 'institution' | 'vertical';
  /** Name of the palette. */
  accent: string;
  /** 文号 head: `云川农发`. */
  code: string;
  street: string;
  /** What it looks after, as a noun: `农业农村`. */
  field: string;
  duties: readonly string[];
  offices: readonly string[];
  works: readonly Work[];
  /** Things one applies for, that are made public, and that are asked about, as nouns. */
  notices: { apply: string; list: string; change: string };
  /** Title without 关于, whom it concerns, what it lays down. */
  policies: readonly { title: string; who: string; rules: readonly string[] }[];
  /** Name, who, promised working days, papers. */
  services: readonly {
    name: string;
    who: string;
    days: number;
    condition: string;
    papers: readonly string[];
  }[];
  tips: readonly { title: string; points: readonly string[] }[];
  topics: readonly (readonly [title: string, note: string, picture: PictureName])[];
}

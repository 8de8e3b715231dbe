import type { ColumnRecord, SiteRecord } from './records.ts';

/** What other sites print of a site. */
export const summaryOf = ({
  id,
  path,
  domains,
  name,
  shortName,
  siteKind,
  state,
  position,
  parentId,
}: SiteRecord) => ({
  id,
  path,
  domains,
  name,
  shortName,
  siteKind,
  state,
  position,
  parentId,
});

/** What every page of a site prints of it. */
export const chromeOf = ({ notice: _notice, phones: _phones, position: _position, ...rest }: SiteRecord) =>
  rest;

/** A column as the tree of its site shows it. */
export const branchOf = ({ description: _description, keywords: _keywords, ...rest }: ColumnRecord) => rest;

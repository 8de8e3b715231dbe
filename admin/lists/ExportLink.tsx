'use client';

import { useSearchParams } from 'next/navigation.js';

import { Icon } from '../parts/Icon.tsx';

/** Takes the list out as it stands: with its chip, filters, search, conditions and order. */
export function ExportLink({ slug, isTrash }: { slug: string; isTrash: boolean }) {
  return (
    <a
      className="zq-button zq-button--small"
      href={`/api/export/${slug}?${useListParameters(isTrash)}`}
      download
    >
      <Icon name="table-export" size={16} />
      导出表格
    </a>
  );
}

/** The parameters of the open list, as the server reads them for all its pages. */
export function useListParameters(isTrash: boolean): string {
  const parameters = new URLSearchParams(useSearchParams());
  for (const name of ['page', 'limit', 'depth', 'columns', 'ids']) parameters.delete(name);
  if (isTrash) parameters.set('chip', 'trash');
  return parameters.toString();
}

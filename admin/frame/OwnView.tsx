import { redirect } from 'next/navigation.js';
import type { DefaultTemplate } from '@payloadcms/next/templates';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

type Props = AdminViewServerProps & { children: ReactNode; Template: typeof DefaultTemplate };

/** A screen of our own in the frame of the others; people who are not signed in are sent to sign in. */
export function OwnView({ children, initPageResult, params, searchParams, Template, viewActions }: Props) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  if (!req.user || !permissions.canAccessAdmin) {
    redirect(`/admin/login?redirect=${encodeURIComponent(req.pathname)}`);
  }
  return (
    <Template
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      visibleEntities={visibleEntities}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      {...(viewActions === undefined ? {} : { viewActions })}
    >
      {children}
    </Template>
  );
}

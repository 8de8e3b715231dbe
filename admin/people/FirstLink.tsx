'use client';

import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui';

import { GiveLink } from './GiveLink.tsx';

/** In the form of somebody else: they set their own password by a one-time link, so nothing here asks for one. */
export function FirstLink() {
  const { id, docPermissions } = useDocumentInfo();
  const { user } = useAuth();
  const email = useFormFields(([fields]) => fields.email?.initialValue);
  if (id === undefined)
    return <p className="zq-note zq-first-link">密码由本人设置：保存以后，在这里发一个一次性链接。</p>;
  if (String(id) === String(user?.id)) return null;
  // Whoever may change the address gives out the links.
  const fields = docPermissions?.fields;
  const mayGive = fields === true || fields?.email === true || fields?.email?.update === true;
  return (
    <div className="zq-first-link">{mayGive && typeof email === 'string' && <GiveLink email={email} />}</div>
  );
}

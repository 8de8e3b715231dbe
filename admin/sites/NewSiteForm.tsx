'use client';

import { useRouter } from 'next/navigation.js';
import { useRef, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { placeFault, type FaultPlace } from './place-fault.ts';

/** Kind, name, path and colour: everything else comes from the blueprint. */
export function NewSiteForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<{ place: FaultPlace; message: string } | null>(null);
  const [busy, setBusy] = useState(false);

  function refuse(message: string): void {
    const place = placeFault(message);
    setFault({ place, message });
    const field = form.current?.elements.namedItem(place);
    if (field instanceof HTMLElement) field.focus();
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const asked = Object.fromEntries(new FormData(event.currentTarget).entries());
    if (asked.name === '') {
      refuse('名称还没有写。');
      return;
    }
    setBusy(true);
    setFault(null);
    const answer = await askServer<{ id: number | string }>('/api/site-blueprints/create', asked);
    setBusy(false);
    if (answer.ok) router.push(`/admin/collections/sites/${answer.body.id}`);
    else refuse(answer.fault);
  }

  const said = (place: FaultPlace) =>
    fault?.place === place && (
      <span className="zq-fault" role="alert" id={`zq-new-site-${place}`}>
        {fault.message}
      </span>
    );
  const marks = (place: FaultPlace) =>
    fault?.place === place
      ? { 'aria-invalid': true as const, 'aria-describedby': `zq-new-site-${place}` }
      : {};
  return (
    <form ref={form} className="zq-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="zq-page__head">
        <h1>新建站点</h1>
      </div>
      <p className="zq-note">首页和栏目按类型一次建好，几秒钟就能打开，以后都可以改。</p>
      <label className="zq-field">
        <span>类型</span>
        <select name="blueprint" defaultValue="township">
          <option value="township">乡镇</option>
          <option value="department">部门</option>
          <option value="portal">门户</option>
        </select>
      </label>
      <label className="zq-field">
        <span>名称</span>
        <input name="name" maxLength={60} {...marks('name')} />
        <small>全称，例如 青石镇人民政府。</small>
        {said('name')}
      </label>
      <label className="zq-field">
        <span>路径</span>
        <input name="path" maxLength={40} {...marks('path')} />
        <small>网址里的一段：小写字母、数字和短横，一般用拼音。门户留空。</small>
        {said('path')}
      </label>
      <label className="zq-field">
        <span>主色</span>
        <input name="accent" maxLength={20} {...marks('accent')} />
        <small>六位颜色值，或者色名，例如 松绿。留空时用这一类型的颜色。</small>
        {said('accent')}
      </label>
      {said('form')}
      <button className="zq-button zq-button--main" type="submit" disabled={busy}>
        {busy ? '正在新建…' : '新建站点'}
      </button>
    </form>
  );
}

'use client';

import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { DescribePicture } from '../media/DescribePicture.tsx';
import { checkRequests } from './check-requests.ts';
import { jumpTo } from './jump-to.ts';
import { mergeFindings, type Finding } from './merge-findings.ts';

const afterTypingMs = 800;

/** 检查: what must be mended before publishing and what may be, each with the way there; runs after typing. */
export function Checks() {
  const [fields] = useAllFormFields();
  const { getData, dispatchFields, setModified } = useForm();
  const { collectionSlug, id, isTrashed } = useDocumentInfo();
  const modified = useFormModified();
  const [found, setFound] = useState<Finding[] | null>(null);
  const [describing, setDescribing] = useState<string | null>(null);
  const [stops, setStops] = useState(false);
  const box = useRef<HTMLElement>(null);
  const newest = useRef(0);

  async function look(): Promise<Finding[]> {
    const turn = (newest.current += 1);
    const data = getData() as Record<string, unknown>;
    const answer = await askServer<{ findings: Finding[] }>(`/api/${collectionSlug ?? ''}/check`, {
      ...data,
      id,
    });
    // Without an answer nothing is known: the server decides when it is published.
    const findings = answer.ok ? answer.body.findings : [];
    if (turn === newest.current) setFound(answer.ok ? findings : null);
    return findings;
  }
  const lookNow = useRef(look);
  useEffect(() => {
    lookNow.current = look;
  });

  useEffect(() => {
    const timer = window.setTimeout(() => void lookNow.current(), afterTypingMs);
    return () => window.clearTimeout(timer);
  }, [fields, modified]);

  useEffect(
    () =>
      checkRequests.answer(async () => {
        const findings = (await lookNow.current()).filter(({ level }) => level === 'must');
        setStops(findings.length > 0);
        if (findings.length > 0) window.requestAnimationFrame(() => showStops(box.current));
        return findings.length === 0;
      }),
    [],
  );

  if (isTrashed === true) return null;
  const findings = mergeFindings(found ?? [], fields);
  const must = findings.filter(({ level }) => level === 'must').length;
  return (
    <section
      ref={box}
      className={`zq-checks${must > 0 ? ' zq-checks--must' : ''}`}
      aria-labelledby="zq-checks"
      tabIndex={-1}
    >
      <header>
        <h2 id="zq-checks">发布前检查</h2>
        <span>
          {must > 0 && <b>必须改 {must}</b>}
          {findings.length > must && <span>建议 {findings.length - must}</span>}
        </span>
      </header>
      <div role={stops && must > 0 ? 'alert' : undefined}>
        {findings.length === 0 && <p>{found === null ? '正在检查…' : '没有要改的。'}</p>}
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.message}`}>
              <span className={`zq-level zq-level--${finding.level}`}>
                {finding.level === 'must' ? '必改' : '建议'}
              </span>
              <span>{finding.message}</span>
              <button
                type="button"
                className="zq-link"
                aria-label={`${wayOf(finding)}：${finding.message}`}
                onClick={() => mend(finding)}
              >
                {wayOf(finding)}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {describing !== null && (
        <DescribePicture
          id={describing}
          onClose={() => setDescribing(null)}
          onDone={() => {
            setDescribing(null);
            void look();
          }}
        />
      )}
    </section>
  );

  function mend({ path, describe, cover }: Finding): void {
    if (describe !== undefined) return setDescribing(describe);
    if (cover === undefined) return jumpTo(path);
    const value = Number.isNaN(Number(cover)) ? cover : Number(cover);
    dispatchFields({ type: 'UPDATE', path: 'cover', value });
    setModified(true);
  }
}

function wayOf({ describe, cover }: Finding): string {
  if (describe !== undefined) return '写说明';
  return cover === undefined ? '去改' : '采用';
}

/** Brings what is missing into view and puts the focus on the way to the first of it. */
function showStops(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
  box?.querySelector<HTMLElement>('.zq-link')?.focus();
}

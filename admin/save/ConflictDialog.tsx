'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { DifferenceTable } from '../backup/DifferenceTable.tsx';
import { differencesOf, type Difference } from '../backup/plan-restore.ts';
import { useFilledFields } from '../backup/use-filled-fields.ts';
import { useValues } from '../backup/use-values.ts';
import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { presentTime } from '../parts/present-time.ts';
import { conflictOf, recordName } from './save-state.ts';

type Stored = Record<string, unknown> & { revision?: number; updatedAt?: string };

/** Someone else saved in between: both editions, field by field; what is chosen goes into the form, to be saved again. */
export function ConflictDialog() {
  const { collectionSlug, id } = useDocumentInfo();
  return conflictOf.use() === recordName(collectionSlug, id) ? <TwoEditions /> : null;
}

function TwoEditions() {
  const { collectionSlug, data: loaded, id } = useDocumentInfo();
  const { getData, dispatchFields } = useForm();
  const takeValues = useValues();
  const fields = useFilledFields();
  const [stored, setStored] = useState<Stored | null>(null);
  const [saver, setSaver] = useState('别人');
  const [fault, setFault] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const close = () => conflictOf.set(null);

  useEffect(() => {
    void askServer<Stored>(`/api/${collectionSlug ?? ''}/${id}?depth=0&draft=true`).then((answer) =>
      answer.ok ? setStored(answer.body) : setFault(answer.fault),
    );
    void askServer<{ name: string | null }>(`/api/${collectionSlug ?? ''}/${id}/last-saver`).then(
      (answer) => answer.ok && answer.body.name !== null && setSaver(answer.body.name),
    );
  }, [collectionSlug, id]);

  const differences = stored === null ? [] : differencesOf(fields, getData(), stored);

  // What I did not touch is theirs, unless I say otherwise.
  const touched = new Set(differencesOf(fields, getData(), loaded ?? {}).map(({ field }) => field.path));
  const isTheirs = (path: string): boolean => chosen.get(path) ?? !touched.has(path);

  function goOn(): void {
    const taken = differences.filter(({ field }) => isTheirs(field.path));
    takeValues(taken.map(({ field, shown }) => ({ field, value: shown ?? null })));
    // What the server compares: documents with drafts count their saves, the others know when the last one was.
    if (stored?.revision === undefined)
      dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: stored?.updatedAt });
    else dispatchFields({ type: 'UPDATE', path: 'revision', value: stored.revision });
    close();
  }

  return (
    <Dialog wide title={`${saver}刚保存过，你的文字还在`} onClose={close}>
      {stored !== null && (
        <p>
          {presentTime(stored.updatedAt ?? '', new Date())} 保存的一版和你的
          {differences.length === 0
            ? '一样，接着写就行。'
            : `有 ${differences.length} 处不同。选好以后回到表单，再保存一次。`}
        </p>
      )}
      {fault !== '' && (
        <p className="zq-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="zq-dialog__scroll" tabIndex={0} role="group" aria-label="两版对照">
        <DifferenceTable
          differences={differences}
          heads={['我的', '对方的']}
          choice={(difference) => (
            <Choice
              difference={difference}
              theirs={isTheirs(difference.field.path)}
              onChoose={(choice) => setChosen(new Map(chosen).set(difference.field.path, choice))}
            />
          )}
        />
      </div>
      <div className="zq-dialog__buttons">
        <button type="button" className="zq-button zq-button--main" onClick={goOn}>
          用选好的接着写
        </button>
        <button type="button" className="zq-button" onClick={close}>
          先不管
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  difference: Difference;
  theirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

function Choice({
  difference: {
    field: { path, label },
  },
  theirs,
  onChoose,
}: ChoiceProps) {
  return (
    <fieldset className="zq-choice">
      <legend className="zq-unseen">{label}用哪一个</legend>
      <label>
        <input type="radio" name={`zq-${path}`} checked={!theirs} onChange={() => onChoose(false)} />
        用我的
      </label>
      <label>
        <input type="radio" name={`zq-${path}`} checked={theirs} onChange={() => onChoose(true)} />
        用对方的
      </label>
    </fieldset>
  );
}

/** `16 / 60 字` at the end of the label's line, red beyond. */
export function Counter({ count, of, note }: { count: number; of: number; note?: string }) {
  return (
    <p className={`zq-counter zq-counter--corner${count > of ? ' zq-counter--over' : ''}`}>
      {note !== undefined && <span>{note}　</span>}
      {count} / {of} 字{count > of ? '，列表里会显示不全' : ''}
    </p>
  );
}

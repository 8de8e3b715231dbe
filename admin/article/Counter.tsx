/** `16 / 60 字`, red beyond. */
export function Counter({ count, of }: { count: number; of: number }) {
  return (
    <p className={`zq-counter${count > of ? ' zq-counter--over' : ''}`}>
      {count} / {of} 字{count > of ? '，列表里会显示不全' : ''}
    </p>
  );
}

/** A sight of the portal and where it stands on the schematic map, in per cent of its width and height. */
export interface MappedSight {
  /** Title of its article. */
  title: string;
  left: number;
  top: number;
}

/** Sights in the order of their numbers on the map. */
export const mappedSights = [
  { title: '云顶茶园', left: 24, top: 25 },
  { title: '松岭森林', left: 51, top: 22 },
  { title: '岚江渡口', left: 34, top: 53 },
  { title: '云川古城', left: 57, top: 58 },
  { title: '石潭湖', left: 78, top: 33 },
  { title: '鹭湾湿地', left: 70, top: 80 },
] as const satisfies MappedSight[];

/** Roads between them, by place in the list. */
export const mappedRoads: readonly (readonly [from: number, to: number])[] = [
  [0, 2],
  [1, 3],
  [2, 3],
  [3, 4],
  [3, 5],
];

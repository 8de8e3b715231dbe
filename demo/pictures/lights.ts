/** The light of a picture: flat tints, no gradient. */
export interface Light {
  /** Top band first. */
  sky: readonly [string, string, string, string];
  sun: string;
  cloud: string;
  /** The farthest and the nearest hill; those between are mixed. */
  far: string;
  near: string;
  /** Strip at the foot of a hill, mixed with the hill. */
  mist: string;
  /** Light to dark. */
  fields: readonly [string, string, string, string];
  /** Tea bushes: they stay green in autumn. */
  leaf: readonly [string, string];
  water: string;
  glint: string;
  wall: string;
  roof: string;
  /** Trees, lines, shadows. */
  dark: string;
  accent: string;
  /** Panes of windows: shade by day, lamp light after dusk. */
  pane: string;
}

export const lightNames = ['晨', '昼', '暮', '雾', '秋', '夜'] as const;
export type LightName = (typeof lightNames)[number];

export const lights: Record<LightName, Light> = {
  晨: {
    sky: ['#efc39f', '#f4d2b2', '#f9e1c9', '#fbeede'],
    sun: '#e06b43',
    cloud: '#fdf8ed',
    far: '#cdbcb2',
    near: '#5d706a',
    mist: '#fbeddc',
    fields: ['#cccb9e', '#adb782', '#8c9f6d', '#749060'],
    leaf: ['#6f8a63', '#7f9869'],
    water: '#f3e0c9',
    glint: '#fdf8ed',
    wall: '#fbeede',
    roof: '#445755',
    dark: '#3a5753',
    accent: '#c9563b',
    pane: '#7b8a83',
  },
  昼: {
    sky: ['#a3cfe5', '#b7d9e9', '#cfe7f1', '#e7f2f5'],
    sun: '#fffdf5',
    cloud: '#fbfdfd',
    far: '#aac8d0',
    near: '#488068',
    mist: '#e7f2f5',
    fields: ['#b7d08a', '#98c178', '#80b069', '#66a05f'],
    leaf: ['#549455', '#6aa863'],
    water: '#bddeea',
    glint: '#f3fafd',
    wall: '#f9fbf4',
    roof: '#465259',
    dark: '#296047',
    accent: '#c9563b',
    pane: '#737a80',
  },
  暮: {
    sky: ['#5a6390', '#8c7aa0', '#c78f97', '#ecb694'],
    sun: '#fae0ad',
    cloud: '#ead3c7',
    far: '#9080a0',
    near: '#424461',
    mist: '#cfa09b',
    fields: ['#8c7a7c', '#726b77', '#5d5f71', '#4b5068'],
    leaf: ['#54607a', '#626d82'],
    water: '#cfa09b',
    glint: '#f3dccc',
    wall: '#ead3c7',
    roof: '#2d334f',
    dark: '#29304b',
    accent: '#e58a4e',
    pane: '#e58a4e',
  },
  雾: {
    sky: ['#d9e2e2', '#e4eae8', '#edf2ef', '#f4f7f5'],
    sun: '#ffffff',
    cloud: '#fbfcfc',
    far: '#cad8d6',
    near: '#6e8c88',
    mist: '#edf2ef',
    fields: ['#c3d0bd', '#aec2ae', '#9bb3a0', '#86a291'],
    leaf: ['#7f9d8a', '#93ae99'],
    water: '#d6e3e3',
    glint: '#fbfdfd',
    wall: '#fafbf9',
    roof: '#607678',
    dark: '#4a6b67',
    accent: '#b5694f',
    pane: '#909da0',
  },
  秋: {
    sky: ['#b4d2dd', '#cde1e3', '#e5eae4', '#f6f0e0'],
    sun: '#f3bd67',
    cloud: '#fffdf6',
    far: '#b2b9ac',
    near: '#886f48',
    mist: '#f0e8d4',
    fields: ['#f2d78c', '#ecc46a', '#dfab44', '#cc9031'],
    leaf: ['#7d8b4b', '#929c56'],
    water: '#cde1e3',
    glint: '#fbfdfb',
    wall: '#fdf6e8',
    roof: '#4d4744',
    dark: '#7b592b',
    accent: '#c54f31',
    pane: '#6f6a66',
  },
  夜: {
    sky: ['#182640', '#1e3254', '#2b446a', '#39587c'],
    sun: '#fbe9cd',
    cloud: '#456288',
    far: '#3f5578',
    near: '#1b2a46',
    mist: '#39587c',
    fields: ['#3f5560', '#34495a', '#2a3d52', '#223249'],
    leaf: ['#24424a', '#2d4f55'],
    water: '#2b446a',
    glint: '#cd8c39',
    wall: '#5a6378',
    roof: '#0f1b30',
    dark: '#121f32',
    accent: '#e2723c',
    pane: '#e0a048',
  },
};

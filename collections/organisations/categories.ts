/** The twelve kinds of units of a county, in the order of lists. */
export const organisationCategories = [
  { value: 'party', label: '党委部门' },
  { value: 'congress', label: '人大机关' },
  { value: 'government', label: '政府办公室' },
  { value: 'department', label: '政府工作部门' },
  { value: 'agency', label: '派出机构' },
  { value: 'conference', label: '政协机关' },
  { value: 'justice', label: '监察与司法机关' },
  { value: 'mass', label: '群团组织' },
  { value: 'township', label: '乡镇街道' },
  { value: 'institution', label: '事业单位' },
  { value: 'vertical', label: '垂直管理单位' },
  { value: 'enterprise', label: '国有企业与公共服务单位' },
] as const;

/**
 * The World Bank's country classification for fiscal year 2025 (July 2024 to June 2025), by GNI per capita of 2023; CC BY 4.0,
 * datahelpdesk.worldbank.org/knowledgebase/articles/906519. Alpha-2 codes. Venezuela has a region and no income group. The Channel
 * Islands, one economy there, are Guernsey and Jersey here.
 */
export const worldBankIncome = {
  low: {
    label: 'Low income',
    countries: 'AF BF BI CD CF ER ET GM GW KP LR MG ML MW MZ NE RW SD SL SO SS SY TD TG UG YE',
  },
  'lower-middle': {
    label: 'Lower middle income',
    countries:
      'AO BD BJ BO BT CG CI CM CV DJ EG FM GH GN HN HT IN JO KE KG KH KI KM LA LB LK LS MA MM MR NG NI NP PG PH PK PS SB SN ST SZ TJ TL ' +
      'TN TZ UZ VN VU WS ZM ZW',
  },
  'upper-middle': {
    label: 'Upper middle income',
    countries:
      'AL AM AR AZ BA BR BW BY BZ CN CO CR CU DM DO DZ EC FJ GA GD GE GQ GT ID IQ IR JM KZ LC LY MD ME MH MK MN MU MV MX MY NA PE PY RS ' +
      'SR SV TH TM TO TR TV UA VC XK ZA',
  },
  high: {
    label: 'High income',
    countries:
      'AD AE AG AS AT AU AW BB BE BG BH BM BN BS CA CH CL CW CY CZ DE DK EE ES FI FO FR GB GG GI GL GR GU GY HK HR HU IE IL IM IS IT JE ' +
      'JP KN KR KW KY LI LT LU LV MC MF MO MP MT NC NL NO NR NZ OM PA PF PL PR PT PW QA RO RU SA SC SE SG SI SK SM SX TC TT TW US UY VG VI',
  },
} as const

/** The seven regions of the same edition. From July 2025 Afghanistan and Pakistan are with the Middle East and North Africa. */
export const worldBankRegions = {
  'east-asia-pacific': {
    label: 'East Asia & Pacific',
    countries:
      'AS AU BN CN FJ FM GU HK ID JP KH KI KP KR LA MH MM MN MO MP MY NC NR NZ PF PG PH PW SB SG TH TL TO TV TW VN VU WS',
  },
  'europe-central-asia': {
    label: 'Europe & Central Asia',
    countries:
      'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GL GR HR HU IE IM IS IT JE KG KZ LI LT LU LV MC MD ME MK NL ' +
      'NO PL PT RO RS RU SE SI SK SM TJ TM TR UA UZ XK',
  },
  'latin-america-caribbean': {
    label: 'Latin America & Caribbean',
    countries:
      'AG AR AW BB BO BR BS BZ CL CO CR CU CW DM DO EC GD GT GY HN HT JM KN KY LC MF MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  },
  'middle-east-north-africa': {
    label: 'Middle East & North Africa',
    countries: 'AE BH DJ DZ EG IL IQ IR JO KW LB LY MA MT OM PS QA SA SY TN YE',
  },
  'north-america': { label: 'North America', countries: 'BM CA US' },
  'south-asia': { label: 'South Asia', countries: 'AF BD BT IN LK MV NP PK' },
  'sub-saharan-africa': {
    label: 'Sub-Saharan Africa',
    countries:
      'AO BF BI BJ BW CD CF CG CI CM CV ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG ' +
      'TZ UG ZA ZM ZW',
  },
} as const

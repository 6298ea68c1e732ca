const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Titles and forms of address that stand in front of a name. */
const before = list(`
  H HJ HAJI HAJAH HAJJAH KH K KYAI KIAI USTADZ USTAD UST TGK TUANKU
  R RA RD RR RM RADEN TB TUBAGUS KRT A
  PROF DR DRG DRH DRS DRA DRSS IR INSINYUR DOKTER
  BPK BAPAK IBU NY NYONYA TN TUAN SDR SDRI ALM ALMH ALMARHUM ALMARHUMAH
`);

/** Degrees behind a name, without their dots. */
const behind = list(`
  SPD SPDI SPDSD SPDPAUD SE SEI SEY SH SHI SHUT SI SIK SIP SIKOM SAP SAG SAK SAKT SARS SAST
  SKOM SKM SKEP SKED SKG SKH SKEL SKPM SM SMN SMB SN SOR SP SPI SPSI SPT SPTK SPSIKOLOG SS SSI SSN SSOS SSOSI SST SSTP SSTPI
  ST STP STH STHI STR STRKEB STRKEP STRKES SFARM SFIL SGZ SDS SDN SHUM SHUB SIND SINF SSY STRT SPDK SPDKIM SPDH SPDB
  MA MAB MAG MAP MAK MBA MCOMM MDS ME MESY MFARM MH MHI MHUM MIKOM MIP MKEP MKES MKM MKN MKOM MM MMED MMPD MMR MMT MP
  MPA MPD MPDI MPH MPI MPSI MSC MSE MSI MSN MSOS MSP MSTR MT MTH MTI MTR MTP MURP BA BE BSC BBA PHD LLM LLB LC DESS
  AMD AMDKEB AMDKEP AMDKOM AMDPD AMDAK AMDGZ AMDRAD AMDFARM AMAPD AMAPKB AKS NERS NS APT CPA CA CFP AK QIA
  SPA SPAN SPB SPBS SPJP SPKJ SPKK SPM SPOG SPOT SPP SPPD SPPK SPRAD SPS SPTHT SPU
  HJ H ALM ALMH ALMARHUM ALMARHUMAH DRS DRA DR IR
`);

/** Parts a degree may be broken into by its dots: A MD KEB, S PD I. */
const LONGEST_DEGREE = 4;

/** True for a title in front of a name; takes a word in upper case. */
export function isTitle(word: string): boolean {
  return before.has(word);
}

/** How many of the last words are one degree (0 to 4): S PD is two, AMD one. */
export function degreeLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST_DEGREE, words.length); length > 0; length--) {
    const degree = words.slice(-length).join('');
    if (behind.has(degree)) return length;
  }
  return 0;
}

/** True when the words are degrees and titles and nothing else, as behind a comma. */
export function areDegrees(words: readonly string[]): boolean {
  let rest = words;
  while (rest.length > 0) {
    const length = degreeLength(rest);
    if (length === 0) return false;
    rest = rest.slice(0, -length);
  }
  return true;
}

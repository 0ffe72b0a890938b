/** A4 with the margins and the type of official documents (GB/T 9704). */
export const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
body { font: 16pt/28pt FangSong, "FangSong_GB2312", STFangsong, serif; color: #000; max-width: 156mm; margin: 0 auto; }
h1 { font: 22pt/32pt SimSun, STSong, serif; text-align: center; margin: 0 0 12pt; }
h2 { font: 16pt/28pt SimHei, STHeiti, sans-serif; margin: 14pt 0 0; break-after: avoid; }
h3 { font: 16pt/28pt KaiTi, STKaiti, serif; margin: 8pt 0 0; break-after: avoid; }
p { text-indent: 2em; margin: 0; } .about { text-align: center; text-indent: 0; }
article { break-inside: avoid; } table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 18pt; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { width: 28%; font-weight: normal; } code { font-size: 11pt; }
`;

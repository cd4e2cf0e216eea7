package io.sunledger.export.sheet;

/** The styles of a ledger; a cell names one by its place in {@link #SHEET}. */
enum XlsxStyle {
    NONE,
    TITLE,
    SCOPE,
    MADE_ON,
    HEAD,
    /** Over what the unit fills in. */
    HEAD_FILLED_IN,
    TEXT,
    WORD,
    DAY,
    NUMBER;

    private static final String CENTRED = "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>";

    /** The part {@code styles.xml} (ECMA-376, part 1, 18.8). */
    static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
            <fonts count="3">
            <font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>
            <font><b/><sz val="22"/><name val="宋体"/><family val="3"/><charset val="134"/></font>
            <font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>
            </fonts>
            <fills count="4">
            <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill>
            </fills>
            <borders count="2">
            <border><left/><right/><top/><bottom/><diagonal/></border>
            <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>
            </borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="10">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">%1$s
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
            <alignment horizontal="left" vertical="center"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
            <alignment horizontal="right" vertical="center"/></xf>
            <xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyAlignment="1">%1$s
            <xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" applyFont="1" applyAlignment="1">%1$s
            <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1">\
            <alignment horizontal="left" vertical="center" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1">%1$s
            <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1">%1$s
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1">%1$s
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>""".formatted(CENTRED);
}

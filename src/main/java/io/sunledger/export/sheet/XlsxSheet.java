package io.sunledger.export.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The parts of a ledger's sheet, in the order in which they must stand (ECMA-376, part 1, 18.3.1.99). */
final class XlsxSheet {
    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""";
    private static final String VIEW = """
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"%s>\
            <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>\
            <selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="14.25"/>""";
    private static final String PAGE = """
            <printOptions horizontalCentered="1"/>\
            <pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>""";

    /** Whoever writes a state chooses among the words for states. */
    private static final String STATES = """
            <dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="%1$s%2$d:%1$s%3$d">\
            <formula1>"%4$s"</formula1></dataValidation></dataValidations>""";

    private static final List<String> LETTERS = IntStream.range(
                    0, LedgerColumn.all().size())
            .mapToObj(XlsxSheet::lettersOf)
            .toList();

    private XlsxSheet() {}

    /** @param selected whether it is the sheet that is shown first */
    static void begin(XlsxXml xml, boolean selected) throws IOException {
        xml.raw(BEGIN).raw(VIEW.formatted(selected ? " tabSelected=\"1\"" : "")).raw("<cols>");
        for (var column : LedgerColumn.all()) {
            var number = column.ordinal() + 1;
            xml.raw("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"%3$s/>"
                    .formatted(number, column.width(), column.use() == LedgerColumn.Use.HIDDEN ? " hidden=\"1\"" : ""));
        }
        xml.raw("</cols><sheetData>");
    }

    /** The title, what it is of and of when, and the heads of the columns. */
    static void head(XlsxXml xml, LedgerHead head, int headLine) throws IOException {
        xml.raw("<row r=\"1\" ht=\"36\" customHeight=\"1\">");
        text(xml, "A1", head.title(), XlsxStyle.TITLE);
        xml.raw("</row><row r=\"2\" ht=\"20\" customHeight=\"1\">");
        text(xml, "A2", head.scope(), XlsxStyle.SCOPE);
        text(xml, letters(half() + 1) + 2, "导出日期：" + head.madeOn(), XlsxStyle.MADE_ON);
        xml.raw("</row><row r=\"" + headLine + "\" ht=\"32\" customHeight=\"1\">");
        for (var column : LedgerColumn.all()) {
            var style = column.use() == LedgerColumn.Use.FILLED_IN ? XlsxStyle.HEAD_FILLED_IN : XlsxStyle.HEAD;
            text(xml, letters(column.ordinal() + 1) + headLine, column.head(), style);
        }
        xml.raw("</row>");
    }

    static void cell(XlsxXml xml, LedgerColumn column, int line, Cell cell) throws IOException {
        var place = letters(column.ordinal() + 1) + line;
        if (cell instanceof Cell.Text text) {
            text(xml, place, text.text(), style(column));
        } else if (cell instanceof Cell.Day day) {
            number(xml, place, Long.toString(Texts.serial(day.day())), XlsxStyle.DAY);
        } else {
            number(xml, place, cell.plain(), XlsxStyle.NUMBER);
        }
    }

    private static XlsxStyle style(LedgerColumn column) {
        return switch (column.kind()) {
            case TEXT -> XlsxStyle.TEXT;
            case WORD -> XlsxStyle.WORD;
            case DAY -> XlsxStyle.DAY;
            case NUMBER -> XlsxStyle.NUMBER;
        };
    }

    private static void text(XlsxXml xml, String place, String text, XlsxStyle style) throws IOException {
        xml.raw("<c r=\"" + place + "\" s=\"" + style.ordinal());
        if (text.isEmpty()) {
            xml.raw("\"/>");
        } else {
            xml.raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .text(text)
                    .raw("</t></is></c>");
        }
    }

    private static void number(XlsxXml xml, String place, String number, XlsxStyle style) throws IOException {
        xml.raw("<c r=\"" + place + "\" s=\"" + style.ordinal() + "\"><v>" + number + "</v></c>");
    }

    /** @param line the last one */
    static void end(XlsxXml xml, int headLine, int line) throws IOException {
        var last = letters(LedgerColumn.printed());
        // hidden columns too: who sorts by the filter's arrows must not tear rows from their ids
        var whole = letters(LedgerColumn.all().size()) + Math.max(line, headLine);
        xml.raw("</sheetData><autoFilter ref=\"A" + headLine + ':' + whole + "\"/>");
        xml.raw("<mergeCells count=\"3\"><mergeCell ref=\"A1:" + last + "1\"/><mergeCell ref=\"A2:" + letters(half())
                + "2\"/><mergeCell ref=\"" + letters(half() + 1) + "2:" + last + "2\"/></mergeCells>");
        if (line > headLine) {
            var states = LedgerWords.states().replace('、', ',');
            xml.raw(STATES.formatted(letters(LedgerColumn.STATE.ordinal() + 1), headLine + 1, line, states));
        }
        xml.raw(PAGE);
    }

    /** A sheet of names and values. */
    static void plain(XlsxXml xml, Map<String, String> facts) throws IOException {
        xml.raw(BEGIN).raw("<sheetData>");
        var line = 0;
        for (var fact : facts.entrySet()) {
            xml.raw("<row r=\"" + ++line + "\">");
            text(xml, "A" + line, fact.getKey(), XlsxStyle.NONE);
            text(xml, "B" + line, fact.getValue(), XlsxStyle.NONE);
            xml.raw("</row>");
        }
        xml.raw("</sheetData></worksheet>");
    }

    private static int half() {
        return LedgerColumn.printed() / 2;
    }

    /** The letters of a column of a ledger by its number, from 1. */
    static String letters(int number) {
        return LETTERS.get(number - 1);
    }

    private static String lettersOf(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : lettersOf(column / 26 - 1) + last;
    }
}

package io.sunledger.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as it is packed (ECMA-376, parts 1 and 2): sheets one after the other as they come, then the parts that name them. Written
 * by hand because a ledger needs eight fixed parts and a stream, and no library of those at hand keeps both memory and disk free of
 * the rows (docs/decisions/0020).
 */
final class XlsxPackage {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final LocalDate madeOn;
    private final List<Sheet> sheets = new ArrayList<>();

    XlsxPackage(OutputStream to, LocalDate madeOn) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.madeOn = madeOn;
    }

    /**
     * A sheet that is written.
     *
     * @param names defined names, each with the range that it stands for; may be empty
     */
    private record Sheet(String name, boolean hidden, List<Name> names) {}

    /** @param range with the sheet's name */
    record Name(String name, String range) {}

    /** Begins the next sheet; the one before is over. */
    XlsxXml sheet(String name, boolean hidden) throws IOException {
        sheets.add(new Sheet(name, hidden, new ArrayList<>()));
        return begin("xl/worksheets/sheet" + sheets.size() + ".xml");
    }

    /** What a name stands for in the sheet that was begun last. */
    void define(Name name) {
        sheets.get(sheets.size() - 1).names().add(name);
    }

    void end(XlsxXml sheet) throws IOException {
        sheet.flush();
        zip.closeEntry();
    }

    /** Writes all that names the sheets. */
    void close() throws IOException {
        part("xl/workbook.xml", workbook());
        part("xl/styles.xml", XlsxStyle.SHEET);
        part("xl/_rels/workbook.xml.rels", workbookParts());
        part(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PARTS + "relationships\">"
                        + related("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part("[Content_Types].xml", contentTypes());
        zip.finish();
    }

    private String workbook() {
        var xml =
                new StringBuilder(XML).append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"");
        xml.append(OFFICE).append("\"><bookViews><workbookView/></bookViews><sheets>");
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>"
                    .formatted(sheet.name(), i + 1, i + 1, sheet.hidden() ? " state=\"hidden\"" : ""));
        }
        xml.append("</sheets>").append(definedNames()).append("</workbook>");
        return xml.toString();
    }

    private String definedNames() {
        var xml = new StringBuilder();
        for (var i = 0; i < sheets.size(); i++) {
            for (var name : sheets.get(i).names()) {
                xml.append("<definedName name=\"%s\" localSheetId=\"%d\">%s</definedName>"
                        .formatted(name.name(), i, name.range()));
            }
        }
        return xml.isEmpty() ? "" : "<definedNames>" + xml + "</definedNames>";
    }

    private String workbookParts() {
        var xml = new StringBuilder(XML + "<Relationships xmlns=\"" + PARTS + "relationships\">");
        for (var i = 1; i <= sheets.size(); i++) {
            xml.append(related("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        xml.append(related("rId" + (sheets.size() + 1), "styles", "styles.xml"));
        return xml.append("</Relationships>").toString();
    }

    private static String related(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private String contentTypes() {
        var xml = new StringBuilder(XML + "<Types xmlns=\"" + PARTS + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(typed("workbook.xml", "sheet.main+xml")).append(typed("styles.xml", "styles+xml"));
        for (var i = 1; i <= sheets.size(); i++) {
            xml.append(typed("worksheets/sheet" + i + ".xml", "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String typed(String part, String type) {
        return "<Override PartName=\"/xl/%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type);
    }

    private void part(String name, String content) throws IOException {
        var xml = begin(name).raw(content);
        end(xml);
    }

    private XlsxXml begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        // the day, not the moment: the same ledger twice is the same file
        entry.setTimeLocal(madeOn.atStartOfDay());
        zip.putNextEntry(entry);
        return new XlsxXml(zip);
    }
}

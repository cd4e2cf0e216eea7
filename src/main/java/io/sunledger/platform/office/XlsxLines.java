package io.sunledger.platform.office;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.XlsxParts.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lines of a workbook's sheets. Formulas are not reckoned: of each stands what the program that saved it had reckoned. */
public final class XlsxLines implements SheetLines {
    private static final Pattern BY_NUMBER = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_COLUMNS = 200;

    private final XlsxParts parts;
    private final SharedTexts texts;
    private final Iterator<Sheet> sheets;
    private final XlsxStyles styles;
    private String sheet = "";
    private @Nullable XMLStreamReader xml;
    private int line;

    private XlsxLines(Path file, Sheets which, boolean shown) throws IOException {
        this.parts = new XlsxParts(file);
        try {
            this.texts = parts.texts();
            this.sheets = which.of(parts.sheets()).iterator();
            this.styles = shown ? parts.styles() : XlsxStyles.NONE;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw refusal(e);
        }
    }

    /** Which sheets are read. */
    private interface Sheets {
        List<Sheet> of(List<Sheet> all);
    }

    /** All sheets but one; a number as it is reckoned with, a day as its number. */
    public static XlsxLines reckoned(Path file, String but) throws IOException {
        return new XlsxLines(
                file,
                all -> all.stream().filter(sheet -> !sheet.name().equals(but)).toList(),
                false);
    }

    /** The first sheet, each cell as it shows what is in it. */
    public static XlsxLines shown(Path file) throws IOException {
        return new XlsxLines(file, all -> all.subList(0, Math.min(1, all.size())), true);
    }

    @Override
    public @Nullable SheetLine next() throws IOException {
        try {
            while (true) {
                var reading = xml == null ? nextSheet() : xml;
                if (reading == null) {
                    return null;
                }
                if (toRow(reading)) {
                    return line(reading);
                }
                xml = null;
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private @Nullable XMLStreamReader nextSheet() throws IOException, XMLStreamException {
        if (!sheets.hasNext()) {
            return null;
        }
        var next = sheets.next();
        sheet = next.name();
        line = 0;
        xml = parts.open(next.part(), XlsxParts.LARGEST_SHEET);
        return xml;
    }

    private static boolean toRow(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return true;
            }
        }
        return false;
    }

    private SheetLine line(XMLStreamReader xml) throws IOException, XMLStreamException {
        var said = xml.getAttributeValue(null, "r");
        line = said == null ? line + 1 : Integer.parseInt(said);
        var cells = new ArrayList<String>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                put(cells, xml.getAttributeValue(null, "r"), cell(xml));
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return new SheetLine(sheet, line, cells);
    }

    private static void put(List<String> cells, @Nullable String place, String cell) {
        var column = place == null ? cells.size() : column(place);
        if (column < MOST_COLUMNS) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cell);
        }
    }

    private static int column(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column < 1 ? MOST_COLUMNS : column - 1;
    }

    /** By its type: a program that shares texts may leave behind what stood in the cell. */
    private String cell(XMLStreamReader xml) throws IOException, XMLStreamException {
        var said = xml.getAttributeValue(null, "t");
        var type = said == null ? "n" : said;
        var style = xml.getAttributeValue(null, "s");
        var value = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                var own = type.equals("inlineStr");
                if (xml.getLocalName().equals("v") && !own) {
                    value = XlsxParts.own(xml);
                } else if (xml.getLocalName().equals("is") && own) {
                    value = XlsxParts.text(xml, "is");
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return value.isEmpty() ? "" : told(type, value, style);
    }

    /** ECMA-376, part 1, 18.18.11. */
    private String told(String type, String value, @Nullable String style) throws IOException {
        return switch (type) {
            case "s" -> decoded(texts.get(Integer.parseInt(value)));
            case "n" -> styles.shown(value, style);
            case "e" -> SheetLine.FAULT;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> decoded(value);
        };
    }

    private static String decoded(String text) {
        return text.indexOf("_x") < 0
                ? text
                : BY_NUMBER
                        .matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static Refused refusal(Exception failure) {
        return failure instanceof Refused refused ? refused : new Refused("import.unreadable");
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}

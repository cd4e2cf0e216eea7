package io.sunledger.platform.office;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * How cells show their numbers, as far as it matters to who reads them (ECMA-376, part 1, 18.8.30): a day is told as 2023-01-01, whatever
 * its format; a code keeps the zeros before it; any other number is told plainly.
 */
final class XlsxStyles {
    /** Not told from a number: no cell looks at its style. */
    static final XlsxStyles NONE = new XlsxStyles(List.of(), false);

    private static final String GENERAL = "General";
    private static final int FIRST_OWN = 164;
    private static final int MOST_ZEROS = 30;
    private static final Pattern ZEROS = Pattern.compile("0{2," + MOST_ZEROS + "}");
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_SERIAL = 2_958_465;

    private final List<String> formats;
    private final boolean since1904;

    private XlsxStyles(List<String> formats, boolean since1904) {
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Of the part {@code xl/styles.xml}. */
    static XlsxStyles read(XMLStreamReader xml, boolean since1904) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        List<String> formats = new ArrayList<>();
        var within = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> own.put(number(xml), xml.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> within = true;
                    case "xf" -> {
                        if (within) {
                            formats.add(format(number(xml), own));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                within = false;
            }
        }
        return new XlsxStyles(formats, since1904);
    }

    private static int number(XMLStreamReader xml) {
        var number = xml.getAttributeValue(null, "numFmtId");
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** Those without a code of their own are days by their numbers: in China's Excel, 27 to 36 and 50 to 58 as well. */
    private static String format(int number, Map<Integer, String> own) {
        var code = own.get(number);
        if (code != null || number >= FIRST_OWN) {
            return code == null ? GENERAL : code;
        }
        return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) || number >= 50
                ? "yyyy-mm-dd"
                : GENERAL;
    }

    /** The number as the cell shows it. */
    String shown(String number, @Nullable String style) throws IOException {
        var plain = CellNumbers.rounded(number);
        if (formats.isEmpty() || style == null) {
            return plain;
        }
        var place = Integer.parseInt(style);
        var format = place < formats.size() ? formats.get(place) : GENERAL;
        if (isDay(format)) {
            return day(plain);
        }
        return ZEROS.matcher(format).matches() && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
    }

    // a time of day has hours; a month alone is told as a day as well
    private static boolean isDay(String format) {
        var code = NO_CODE.matcher(format).replaceAll("");
        return !format.equals(GENERAL)
                && code.chars().anyMatch(c -> c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == '年' || c == '日');
    }

    private String day(String plain) {
        var number = CellNumbers.of(plain);
        if (number == null || number.signum() < 0 || number.doubleValue() > LAST_SERIAL) {
            return plain;
        }
        return (since1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO)
                .plusDays(number.longValue())
                .toString();
    }
}

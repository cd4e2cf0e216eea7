package io.sunledger.platform.office;

import io.sunledger.kernel.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook from anywhere (ECMA-376, part 2): each is read as a stream, and none further than a file of ours would go. */
public final class XlsxParts implements Closeable {
    /** Octets of a sheet when unpacked: twice what export writes into one, since other programs may need more for the same. */
    static final long LARGEST_SHEET = 2L << 30;

    /** Octets of the texts that sheets share. */
    private static final long LARGEST_TEXTS = 1L << 30;

    /** Octets of a part that names others. */
    private static final long LARGEST_LIST = 64L << 20;

    /** Characters of one text; a cell of Excel's has 32,767 at most. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final String STYLES = "xl/styles.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private @Nullable SharedTexts texts;
    private boolean since1904;

    public XlsxParts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /** A sheet of the workbook, and the part where it stands. */
    record Sheet(String name, String part) {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // a long text comes in pieces, so that it need not stand in memory before it is refused
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The sheets in their order. */
    List<Sheet> sheets() throws IOException, XMLStreamException {
        var targets = targets();
        var sheets = new ArrayList<Sheet>();
        var xml = open("xl/workbook.xml", LARGEST_LIST);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                var part = targets.get(xml.getAttributeValue(RELATIONS, "id"));
                if (part != null) {
                    sheets.add(new Sheet(xml.getAttributeValue(null, "name"), part));
                }
            } else if (xml.getLocalName().equals("workbookPr")) {
                since1904 = List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
            }
        }
        return sheets;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var xml = open("xl/_rels/workbook.xml.rels", LARGEST_LIST);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var target = xml.getAttributeValue(null, "Target");
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    /** The texts that sheets share, by their numbers; none where sheets have their own. */
    SharedTexts texts() throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        texts = shared;
        fill(shared);
        return shared;
    }

    /** How its cells show numbers; to be asked after its sheets. */
    XlsxStyles styles() throws IOException, XMLStreamException {
        return zip.getEntry(STYLES) == null ? XlsxStyles.NONE : XlsxStyles.read(open(STYLES, LARGEST_LIST), since1904);
    }

    private void fill(SharedTexts texts) throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        var xml = open("xl/sharedStrings.xml", LARGEST_TEXTS);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(text(xml, "si"));
            }
        }
    }

    /** The text within an element that was begun; how Chinese is to be pronounced is no part of it. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var pronounced = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    pronounced++;
                } else if (xml.getLocalName().equals("t") && pronounced == 0) {
                    text.append(own(xml));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    pronounced--;
                } else if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    /** The text of an element that was begun and has no others in it. */
    static String own(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(xml.getText());
                case XMLStreamReader.START_ELEMENT -> throw new XMLStreamException("no place for elements");
                default -> {}
            }
            if (text.length() > LONGEST_TEXT) {
                throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooLargeUnpacked");
            }
        }
        return text.toString();
    }

    /** @throws Refused import.unreadable where there is no such part, import.tooLargeUnpacked while it is read */
    public XMLStreamReader open(String part, long most) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new Refused("import.unreadable");
        }
        return XML.createXMLStreamReader(new LimitedStream(zip.getInputStream(entry), most), "UTF-8");
    }

    @Override
    public void close() throws IOException {
        if (texts != null) {
            texts.close();
        }
        zip.close();
    }
}

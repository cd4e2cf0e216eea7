package io.sunledger.intake.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a word processing file, element by element. Has no document type, so no entities; nests to a limit, and is never a tree
 * in memory.
 */
final class DocxXml {
    private static final int MAX_DEPTH = 500;
    private static final XMLInputFactory FACTORY = factory();

    /** Told of each element and its text. */
    interface Listener {
        void start(String name, DocxXml at);

        void end(String name);

        default void text(String characters) {}
    }

    private final XMLStreamReader reader;

    private DocxXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static void read(byte[] part, Listener listener) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            var xml = new DocxXml(reader);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.DTD || depth > MAX_DEPTH) {
                    throw ZipParts.broken();
                }
                xml.tell(event, listener);
            }
        } catch (XMLStreamException e) {
            throw ZipParts.broken();
        }
    }

    /** The attribute of this name, in whatever namespace: transitional and strict files differ in nothing else. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (local(reader.getAttributeLocalName(i)).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String absent) {
        var value = attribute(name);
        return value == null ? absent : value;
    }

    int number(String name, int absent) {
        var value = attribute(name);
        try {
            return value == null ? absent : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    /** Whether a property that needs no value is on. */
    boolean isOn() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    private void tell(int event, Listener listener) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> listener.start(local(reader.getLocalName()), this);
            case XMLStreamConstants.END_ELEMENT -> listener.end(local(reader.getLocalName()));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(reader.getText());
            default -> {}
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    // the JDK's own parser: another one on the class path may read its switches otherwise
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // namespaces are looked up one by one, which a file can make last; prefixes are cut off here instead
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}

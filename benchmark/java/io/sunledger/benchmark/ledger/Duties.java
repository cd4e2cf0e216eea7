package io.sunledger.benchmark.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.export.sheet.LedgerColumn;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;

/** Finds the duties in a ledger while it comes, a row at a time; by readers that the service does not use itself, but for CSV. */
public final class Duties {
    private static final String HEAD = LedgerColumn.DUTY_ID.head();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Duties() {}

    /** @param row is told each row's duty */
    public static void read(String format, InputStream octets, Consumer<UUID> row) throws IOException {
        switch (format) {
            case "CSV" -> csv(octets, row);
            case "NDJSON" -> ndjson(octets, row);
            case "XLSX" -> xlsx(octets, row);
            default -> throw new IllegalArgumentException(format);
        }
    }

    private static void csv(InputStream octets, Consumer<UUID> row) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(octets, StandardCharsets.UTF_8));
        if (reader.read() != '\uFEFF') {
            throw new IllegalStateException("no byte order mark");
        }
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        for (var line : format.parse(reader)) {
            row.accept(UUID.fromString(line.get(HEAD)));
        }
    }

    private static void ndjson(InputStream octets, Consumer<UUID> row) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(octets, StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            row.accept(UUID.fromString(JSON.readTree(line).at("/duty/id").asText()));
        }
    }

    private static void xlsx(InputStream octets, Consumer<UUID> row) throws IOException {
        var zip = new ZipInputStream(octets);
        try {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheet(new Entry(zip), row);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        // what says where the entries are lies behind them
        octets.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static void sheet(InputStream octets, Consumer<UUID> row) throws XMLStreamException {
        var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(octets);
        var place = -1;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                var cells = cells(xml);
                if (place < 0) {
                    place = cells.indexOf(HEAD);
                } else {
                    row.accept(UUID.fromString(cells.get(place)));
                }
            }
        }
    }

    /** Every cell of a row is written, be it empty. */
    private static List<String> cells(XMLStreamReader xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cells.add("");
            } else if (event == XMLStreamConstants.CHARACTERS && !cells.isEmpty()) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return cells;
    }

    /** One entry of a package, which its reader must not close. */
    private static final class Entry extends FilterInputStream {
        Entry(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }
}

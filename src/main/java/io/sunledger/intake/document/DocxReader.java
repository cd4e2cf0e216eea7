package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a DOCX file, as Word or WPS save it: paragraphs with their automatic numbers, tables with their merged cells, text boxes;
 * tracked insertions are in, deletions out. Headers, footers, footnotes and comments are left out.
 *
 * <p>Reads the XML as a stream rather than through POI's object model, which takes several times the file's inflated size.
 */
final class DocxReader {
    private DocxReader() {}

    static SourceDocument read(byte[] content) {
        var parts = ZipParts.open(content);
        var main = mainPart(parts);
        if (main.isEmpty()) {
            throw otherThanWord(parts);
        }
        var links = links(parts, main.get());
        var styles = DocxStyles.read(part(parts, links, "styles"));
        var numbering = DocxNumbering.read(part(parts, links, "numbering"), styles);
        var assembly = new TextAssembly();
        DocxXml.read(parts.part(main.get()).orElseThrow(ZipParts::broken), new DocxBody(assembly, numbering));
        return assembly.document();
    }

    private static Optional<String> mainPart(ZipParts parts) {
        var target = links(parts, "").get("officeDocument");
        if (target != null && target.startsWith("word/")) {
            return Optional.of(target);
        }
        return target == null && parts.has("word/document.xml") ? Optional.of("word/document.xml") : Optional.empty();
    }

    private static Refused otherThanWord(ZipParts parts) {
        if (parts.has("OFD.xml")) {
            return DocumentReader.unsupported("document.ofd");
        }
        if (parts.hasFolder("xl/")) {
            return DocumentReader.unsupported("document.spreadsheet");
        }
        if (parts.hasFolder("ppt/")) {
            return DocumentReader.unsupported("document.presentation");
        }
        if (parts.has("mimetype")) {
            return Refused.of(Refused.Kind.UNSUPPORTED, "document.unsupported", "ODF");
        }
        return parts.has("[Content_Types].xml") ? ZipParts.broken() : DocumentReader.unsupported("document.archive");
    }

    private static Optional<byte[]> part(ZipParts parts, Map<String, String> links, String kind) {
        return Optional.ofNullable(links.get(kind)).flatMap(parts::part);
    }

    // the parts that a part refers to, by the last word of the relation's type
    private static Map<String, String> links(ZipParts parts, String of) {
        int slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        parts.part(folder + "_rels/" + of.substring(slash) + ".rels")
                .ifPresent(part -> DocxXml.read(part, new DocxXml.Listener() {
                    @Override
                    public void start(String name, DocxXml at) {
                        var type = at.attribute("Type", "");
                        var target = at.attribute("Target", "");
                        if (name.equals("Relationship") && !target.isEmpty()) {
                            targets.putIfAbsent(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target);
                        }
                    }

                    @Override
                    public void end(String name) {}
                }));
        return targets;
    }
}

package io.sunledger.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes DOCX files part by part, so that a test shows the very markup that it is about. */
final class DocxFile {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static DocxFile withBody(String body) {
        var file = new DocxFile()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
                .part("_rels/.rels", relations("officeDocument", "word/document.xml"))
                .part("word/_rels/document.xml.rels", relations("numbering", "numbering.xml", "styles", "styles.xml"));
        return file.part("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    DocxFile numbering(String content) {
        return part("word/numbering.xml", word("numbering", content));
    }

    DocxFile styles(String content) {
        return part("word/styles.xml", word("styles", content));
    }

    DocxFile part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    DocxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    static DocxFile empty() {
        return new DocxFile();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, list, text);
    }

    static String level(int level, String format, String pattern) {
        return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
                .formatted(level, format, pattern);
    }

    static String cell(String properties, String... paragraphs) {
        var content = new StringBuilder();
        for (var paragraph : paragraphs) {
            content.append(paragraph(paragraph));
        }
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String word(String root, String content) {
        return ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:%s xmlns:w='%s' "
                        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>%s</w:%s>")
                .formatted(root, WORD, content, root);
    }

    private static String relations(String... kindsAndTargets) {
        var relations = new StringBuilder();
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            relations.append("<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
                    .formatted(i, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }
}

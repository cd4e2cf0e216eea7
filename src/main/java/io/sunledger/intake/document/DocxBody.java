package io.sunledger.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a DOCX file's main part and writes down what the page shows, all tracked changes accepted. */
final class DocxBody implements DocxXml.Listener {
    /** Deletions, field codes, what other programs show instead, ruby's small script, earlier properties. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "Fallback",
            "rt",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange");

    private final TextAssembly assembly;
    private final DocxNumbering numbering;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final StringBuilder boxes = new StringBuilder();
    private int leftOut;
    private int inBox;
    private boolean inParagraphProperties;
    private boolean inRowProperties;
    private boolean inText;
    private boolean rowDeleted;
    private boolean inContentsList;

    /** A paragraph while it is being read. */
    private static final class Paragraph {
        private @Nullable String style;
        private @Nullable Integer list;
        private @Nullable Integer level;
        private boolean markDeleted;
        private boolean runHidden;
        private boolean counted;
    }

    DocxBody(TextAssembly assembly, DocxNumbering numbering) {
        this.assembly = assembly;
        this.numbering = numbering;
    }

    @Override
    public void start(String name, DocxXml at) {
        var paragraph = paragraphs.peek();
        if (leftOut > 0) {
            leftOut++;
        } else if (inRowProperties) {
            rowDeleted |= name.equals("del");
            table(name, at);
        } else if (inParagraphProperties && paragraph != null && !name.endsWith("Change")) {
            describe(paragraph, name, at);
        } else if (LEFT_OUT.contains(name) || (inContentsList && name.equals("sdtContent"))) {
            leftOut = 1;
            inContentsList = false;
        } else if (paragraph != null && paragraphs.size() > inBox) {
            inParagraph(paragraph, name, at);
        } else {
            block(name, at);
        }
    }

    @Override
    public void end(String name) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> inParagraphProperties = false;
            case "trPr" -> inRowProperties = false;
            case "t" -> inText = false;
            case "r" -> showRuns();
            case "txbxContent" -> inBox--;
            case "tc", "tr", "tbl" -> endOfTable(name);
            default -> {}
        }
    }

    @Override
    public void text(String characters) {
        if (inText && leftOut == 0) {
            write(characters);
        }
    }

    private void block(String name, DocxXml at) {
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "docPartGallery" -> inContentsList = at.attribute("val", "").equals("Table of Contents");
            case "trPr" -> inRowProperties = true;
            default -> {
                if (inBox == 0) {
                    table(name, at);
                }
            }
        }
    }

    private void table(String name, DocxXml at) {
        switch (name) {
            case "tbl" -> assembly.startTable();
            case "tr" -> {
                rowDeleted = false;
                assembly.startRow();
            }
            case "gridBefore" -> assembly.skipColumns(at.number("val", 0));
            case "tc" -> assembly.startCell();
            case "gridSpan" -> assembly.span(at.number("val", 1), 1);
            case "vMerge" -> {
                if (!at.attribute("val", "continue").equals("restart")) {
                    assembly.continueCellAbove();
                }
            }
            default -> {}
        }
    }

    private void endOfTable(String name) {
        if (inBox > 0) {
            return;
        }
        switch (name) {
            case "tc" -> assembly.endCell();
            case "tbl" -> assembly.endTable();
            default -> {
                if (rowDeleted) {
                    assembly.dropRow();
                }
                rowDeleted = false;
            }
        }
    }

    private void inParagraph(Paragraph paragraph, String name, DocxXml at) {
        switch (name) {
            case "pPr" -> inParagraphProperties = true;
            case "txbxContent" -> inBox++;
            case "t" -> inText = true;
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> breakLine();
            case "noBreakHyphen" -> write("-");
            case "vanish" -> paragraph.runHidden = at.isOn();
            default -> {}
        }
    }

    private static void describe(Paragraph paragraph, String name, DocxXml at) {
        switch (name) {
            case "pStyle" -> paragraph.style = at.attribute("val");
            case "numId" -> paragraph.list = at.number("val", 0);
            case "ilvl" -> paragraph.level = at.number("val", 0);
            case "del" -> paragraph.markDeleted = true;
            default -> {}
        }
    }

    private void showRuns() {
        var paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.runHidden = false;
        }
    }

    private void write(String characters) {
        var paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.runHidden || characters.isEmpty()) {
            return;
        }
        if (!paragraph.counted) {
            var number = count(paragraph);
            if (atLineStart()) {
                put(number);
            }
        }
        put(characters.replaceAll("[\r\n\0]", " "));
    }

    private String count(Paragraph paragraph) {
        paragraph.counted = true;
        return numbering.next(paragraph.style, paragraph.list, paragraph.level);
    }

    private void put(String characters) {
        if (inBox > 0) {
            boxes.append(characters);
        } else {
            assembly.write(characters);
        }
    }

    private boolean atLineStart() {
        return inBox == 0 ? assembly.atLineStart() : boxes.isEmpty() || boxes.charAt(boxes.length() - 1) == '\n';
    }

    private void breakLine() {
        if (!atLineStart()) {
            put("\n");
        }
    }

    private void endParagraph() {
        var paragraph = paragraphs.poll();
        inText = false;
        if (paragraph == null || paragraph.markDeleted) {
            return;
        }
        if (!paragraph.counted) {
            count(paragraph);
        }
        breakLine();
        // what a text box says follows the paragraph that it hangs on
        if (paragraphs.isEmpty() && !boxes.isEmpty()) {
            assembly.write(boxes);
            boxes.setLength(0);
        }
    }
}

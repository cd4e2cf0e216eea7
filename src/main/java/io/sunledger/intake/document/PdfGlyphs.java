package io.sunledger.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a PDF's pages as far as their letters go, and notes where each letter stands. The work is counted: pages that draw the same
 * stream over and over are refused.
 */
final class PdfGlyphs extends PDFStreamEngine {
    private static final int MAX_FORMS = 20_000;
    private static final int OPERATORS = 500_000;
    private static final int MAX_ON_A_PAGE = 200_000;
    private static final long MAX_CONTENT = 64L * 1024 * 1024;

    private List<PdfGlyph> page = new ArrayList<>();
    private final long maxOperators;
    private long operators;
    private long forms;
    private long content;
    private long characters;
    private long unreadable;

    /** For a file of so many bytes: in real files a drawing step takes several bytes, however well they are packed. */
    PdfGlyphs(int fileSize) {
        maxOperators = OPERATORS + fileSize;
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    List<PdfPage> read(PDDocument document) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        for (var each : document.getPages()) {
            page = new ArrayList<>();
            countContent(each);
            processPage(each);
            pages.add(PdfPage.of(page));
        }
        return pages;
    }

    /** How many letters the pages show that are not spaces. */
    long characters() {
        return characters;
    }

    /** How many of them the file does not tell the meaning of. */
    long unreadable() {
        return unreadable;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MAX_FORMS) {
            throw PdfGuard.bomb();
        }
        try (var stream = form.getContents()) {
            count(stream);
        }
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > maxOperators) {
            throw PdfGuard.bomb();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {
        // a drawing step that fails costs its own letters, as in any viewer
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.codePoints().anyMatch(PdfGlyphs::meansNothing)) {
            unreadable++;
            characters++;
            return;
        }
        if (text.indexOf('\0') >= 0) {
            return;
        }
        characters += text.isBlank() ? 0 : 1;
        if (characters > PlainText.MAX_CHARACTERS || page.size() > MAX_ON_A_PAGE) {
            throw PlainText.tooLong();
        }
        page.add(new PdfGlyph(
                text,
                at.getTranslateX(),
                at.getTranslateY(),
                displacement.getX() * at.getScalingFactorX(),
                at.getScalingFactorY(),
                Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX()))));
    }

    private void countContent(PDPage each) throws IOException {
        for (Iterator<PDStream> streams = each.getContentStreams(); streams.hasNext(); ) {
            try (var stream = streams.next().createInputStream()) {
                count(stream);
            }
        }
    }

    private void count(InputStream stream) throws IOException {
        content += stream.transferTo(OutputStream.nullOutputStream());
        if (content > MAX_CONTENT) {
            throw PdfGuard.bomb();
        }
    }

    private static boolean meansNothing(int c) {
        return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF);
    }
}

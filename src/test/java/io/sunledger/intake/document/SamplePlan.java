package io.sunledger.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** One small plan of an invented city, as each of the four formats has it. */
public final class SamplePlan {
    static final String TITLE = "澜江市2031年政务公开工作方案";

    static final List<String> PARAGRAPHS = List.of(
            TITLE,
            "为做好今年的政务公开工作,结合我市实际,制定本方案,请各单位对照职责抓好落实,有关情况及时报送市政府办公室。",
            "一、做实重点公开",
            "(一)公开桥梁改造进度。每季度公布一次东岸三桥改造进度、资金使用和交通组织安排,年底前公布全部验收结果和群众意见采纳情况。(市桥梁局牵头)",
            "(二)公开校车线路。8月底前公布校车线路、站点和运行时间,并同步公布投诉电话。(市校车办、各区政府)",
            "二、做好组织保障",
            "(一)建立台账。各单位每月更新一次台账。(市政府办公室)",
            "澜江市人民政府办公室",
            "2031年3月6日");

    private SamplePlan() {}

    public static byte[] txt() {
        return String.join("\n", PARAGRAPHS).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] html() {
        var page = new StringBuilder(
                "<!DOCTYPE html><html><head><meta charset='gb2312'><title>门户</title></head><body><script>var a='x';</script>"
                        + "<table><tr><td><h1>" + TITLE + "</h1></td></tr><tr><td>");
        PARAGRAPHS
                .subList(1, PARAGRAPHS.size())
                .forEach(p -> page.append("<p>\n  ")
                        .append(p.substring(0, 4))
                        .append("\n    ")
                        .append(p.substring(4))
                        .append("</p>"));
        return page.append("</td></tr></table></body></html>").toString().getBytes(Charset.forName("GB18030"));
    }

    /** With the numbers 一、 and (一) as automatic numbering, not as text. */
    public static byte[] docx() {
        try (var document = new XWPFDocument()) {
            var list = list(document);
            for (var text : PARAGRAPHS) {
                var paragraph = document.createParagraph();
                int level = text.matches("[一二]、.*") ? 0 : text.startsWith("(") ? 1 : -1;
                if (level >= 0) {
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(BigInteger.valueOf(level));
                }
                var shown = level < 0 ? text : text.substring(level == 0 ? 2 : 3);
                paragraph.createRun().setText(shown.substring(0, shown.length() / 2));
                paragraph.createRun().setText(shown.substring(shown.length() / 2));
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On A4, 28 letters a line, paragraphs indented by two letters, with page numbers, over two pages. */
    public static byte[] pdf() {
        try (var file = new PdfFile()) {
            double y = 760;
            file.text(297.5 - TITLE.length() * 11, y, 22, TITLE);
            int page = 1;
            for (var paragraph : PARAGRAPHS.subList(1, PARAGRAPHS.size())) {
                double indent = 32;
                var rest = paragraph;
                while (!rest.isEmpty()) {
                    int fits = Math.min(rest.length(), (int) ((448 - indent) / 16));
                    y -= 28;
                    if (y < 600 && page == 1) {
                        file.text(280, 40, 14, "— 1 —").endPage();
                        page++;
                        y = 760;
                    }
                    file.text(74 + indent, y, 16, rest.substring(0, fits));
                    rest = rest.substring(fits);
                    indent = 0;
                }
            }
            return file.text(280, 40, 14, "— 2 —").endPage().bytes();
        }
    }

    private static BigInteger list(XWPFDocument document) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        for (int level = 0; level < 2; level++) {
            var described = definition.addNewLvl();
            described.setIlvl(BigInteger.valueOf(level));
            described.addNewStart().setVal(BigInteger.ONE);
            described.addNewNumFmt().setVal(STNumberFormat.JAPANESE_COUNTING);
            described.addNewLvlText().setVal(level == 0 ? "%1、" : "(%2)");
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }
}

package io.sunledger.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.CellNumbers;
import io.sunledger.platform.office.SharedTexts;
import io.sunledger.platform.office.XlsxParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger as a table, there and back. */
class LedgerSheetTest {
    /** What goes wrong on the way through spreadsheets, if anything does. */
    private static final List<LedgerRow> TROUBLE = List.of(
            SampleRows.row(1),
            SampleRows.unreported(2),
            SampleRows.row(3, "=HYPERLINK(\"http://evil.example\")"),
            SampleRows.row(4, "-1+1|cmd"),
            SampleRows.row(5, "'已加引号"),
            SampleRows.row(6, "第一行\r\n第二行\n\n\t第四行  "),
            SampleRows.row(7, "_x0041_ & <b> \"引号\" \u0001 \uD83D\uDE00 完"),
            SampleRows.row(8, "85.10"),
            SampleRows.row(9, "2025-06-30"),
            SampleRows.row(10, "长".repeat(5000)),
            SampleRows.row(
                    11,
                    "x",
                    List.of(SampleRows.target(11), SampleRows.target(12)),
                    List.of(SampleRows.value(12, "1.50"))),
            SampleRows.row(
                    13, "x", List.of(SampleRows.target(13)), List.of(SampleRows.value(13, "123456789012345.123456"))),
            SampleRows.row(14, "x", List.of(SampleRows.target(14)), List.of(SampleRows.value(14, "-0.100"))));

    @TempDir
    Path folder;

    @Test
    void an_office_can_print_it_as_it_is() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(written(LedgerFormat.XLSX, TROUBLE)))) {
            var sheet = workbook.getSheetAt(0);
            var last = 3 + TROUBLE.size();

            assertThat(sheet.getSheetName()).isEqualTo("台账");
            assertThat(text(sheet, 0, 0)).isEqualTo("澄川市2025年政务公开工作要点任务台账");
            assertThat(sheet.getMergedRegions())
                    .extracting(Object::toString)
                    .anyMatch(region -> region.contains("A1:V1"));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(workbook.getPrintArea(0)).isEqualTo("'台账'!$A$1:$V$" + last);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .as("ids are sorted with their rows")
                    .isEqualTo("A3:AA" + last);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
            assertThat(sheet.getRow(3).getHeightInPoints()).as("three lines").isGreaterThan(40);
            assertThat(sheet.getRow(12).getHeightInPoints())
                    .as("as high as a row can be")
                    .isEqualTo(409);
            assertThat(sheet.isColumnHidden(LedgerColumn.SAVED_ON.ordinal())).isFalse();
            assertThat(sheet.isColumnHidden(LedgerColumn.DUTY_ID.ordinal())).isTrue();
            assertThat(workbook.isSheetHidden(1)).isTrue();
        }
    }

    @Test
    void days_and_numbers_are_such_and_no_text_is_a_formula() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(written(LedgerFormat.XLSX, TROUBLE)))) {
            var sheet = workbook.getSheetAt(0);
            var first = sheet.getRow(3);

            assertThat(first.getCell(LedgerColumn.DUE.ordinal())
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2025, 9, 30));
            assertThat(first.getCell(LedgerColumn.VALUES.ordinal()).getNumericCellValue())
                    .isEqualTo(85.5);
            assertThat(first.getCell(LedgerColumn.COUNTS.ordinal()).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(first.getCell(LedgerColumn.TASK.ordinal()).getCellStyle().getWrapText())
                    .isTrue();
            for (var row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(text(sheet, 5, LedgerColumn.DONE.ordinal())).startsWith("=HYPERLINK");
            assertThat(text(sheet, 9, LedgerColumn.DONE.ordinal())).contains("_x0041_ & <b>", "\uD83D\uDE00");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void what_went_comes_back_as_it_was(LedgerFormat format) throws IOException {
        var back = read(written(format, TROUBLE));

        assertThat(back).hasSameSizeAs(TROUBLE).allMatch(FilledRow::isAsItWas);
        assertThat(back)
                .extracting(FilledRow::duty)
                .containsExactlyElementsOf(
                        TROUBLE.stream().map(row -> row.duty().id()).toList());
        assertThat(back.get(0).reportVersion()).isEqualTo(3);
        assertThat(back.get(1).reportVersion()).isZero();
        assertThat(back.get(2).text(LedgerColumn.DONE)).startsWith("=HYPERLINK");
    }

    @Test
    void another_program_may_have_saved_it_in_its_own_way() throws IOException {
        // POI writes _x0041_ as it is, so that it is an A then
        var rows = TROUBLE.stream()
                .filter(row -> row.report() == null || !row.report().done().contains("_x0041_"))
                .toList();

        // it shares texts, and writes numbers as it reckons with them
        var back = read(savedAnew(written(LedgerFormat.XLSX, rows), sheet -> {}));

        assertThat(back).hasSameSizeAs(rows).allMatch(FilledRow::isAsItWas);
    }

    @Test
    void a_csv_that_excel_saved_in_chinese_is_read_too() throws IOException {
        var csv = Files.readString(written(LedgerFormat.CSV, SampleRows.rows(1, 3)), StandardCharsets.UTF_8)
                .substring(1)
                .replace("2025-09-30", "2025/9/30");
        var file = Files.writeString(folder.resolve("gb.csv"), csv, Charset.forName("GB18030"));

        assertThat(read(file)).hasSize(3).allMatch(FilledRow::isAsItWas);
    }

    @Test
    void columns_and_rows_may_be_sorted_and_what_was_changed_is_told_from_what_was_not() throws IOException {
        var changed = savedAnew(written(LedgerFormat.XLSX, SampleRows.rows(1, 4)), sheet -> {
            sheet.getRow(3).getCell(LedgerColumn.DONE.ordinal()).setCellValue("新的进展");
            sheet.getRow(4).getCell(LedgerColumn.DUE.ordinal()).setCellValue(LocalDate.of(2026, 1, 1));
            sheet.getRow(5).getCell(LedgerColumn.VALUES.ordinal()).setCellValue(85.500000000000014);
            sheet.shiftRows(3, 6, 2);
        });
        var back = read(changed);

        assertThat(back).extracting(FilledRow::line).containsExactly(6, 7, 8, 9);
        assertThat(back).extracting(FilledRow::isAsItWas).containsExactly(false, false, true, true);
        var first = LedgerCells.of(SampleRows.row(1), SampleRows.ZONE);
        assertThat(back.get(0).changedFixed(first)).isEmpty();
        assertThat(back.get(0).differs(LedgerColumn.DONE, first)).isTrue();
        assertThat(back.get(0).differs(LedgerColumn.EFFECT, first)).isFalse();
        assertThat(back.get(1).changedFixed(LedgerCells.of(SampleRows.row(2), SampleRows.ZONE)))
                .containsExactly(LedgerColumn.DUE);
    }

    @Test
    void a_cell_of_csv_that_begins_like_a_formula_is_guarded() throws IOException {
        var csv = Files.readString(written(LedgerFormat.CSV, TROUBLE), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF序号,条目,");
        assertThat(csv).contains(",\"'=HYPERLINK(").contains(",'-1+1|cmd,").contains(",''已加引号,");
        assertThat(csv)
                .doesNotContain(",=")
                .doesNotContain(",\"=")
                .doesNotContain(",@")
                .doesNotContain(",+");
        assertThat(csv).as("a number is a number").contains(",-0.1,");
    }

    @Test
    void what_a_sheet_does_not_hold_goes_to_further_ones() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var ledger = new XlsxLedger(SampleRows.head(), out, 5)) {
            ledger.write(SampleRows.rows(1, 5));
        }
        var file = Files.write(folder.resolve("sheets.xlsx"), out.toByteArray());

        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("台账", "台账2", "台账3", "sunledger");
            assertThat(workbook.getSheet("台账2").getRow(3).getCell(0).getNumericCellValue())
                    .isEqualTo(3);
            assertThat(text(workbook.getSheet("台账3"), 0, 0))
                    .isEqualTo(SampleRows.head().title());
            assertThat(workbook.getPrintArea(2)).isEqualTo("'台账3'!$A$1:$V$4");
        }
        assertThat(read(file)).hasSize(5).allMatch(FilledRow::isAsItWas);
    }

    @Test
    void a_ledger_without_rows_is_whole() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(written(LedgerFormat.XLSX, List.of())))) {
            assertThat(workbook.getPrintArea(0)).isEqualTo("'台账'!$A$1:$V$3");
        }
        assertThat(read(written(LedgerFormat.XLSX, List.of()))).isEmpty();
        assertThat(read(written(LedgerFormat.CSV, List.of()))).isEmpty();
    }

    @Test
    void what_is_no_ledger_is_refused() throws IOException {
        var foreign = folder.resolve("foreign.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(foreign)) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("单位");
            workbook.write(out);
        }

        assertRefused(foreign, "import.noLedger");
        assertRefused(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n"), "import.noLedger");
        assertRefused(Files.write(folder.resolve("empty"), new byte[0]), "import.noLedger");
        assertRefused(
                Files.write(folder.resolve("zip"), "PK\3\4 nothing".getBytes(StandardCharsets.UTF_8)),
                "import.unreadable");
        assertRefused(
                Files.write(folder.resolve("xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}), "import.oldExcel");
    }

    @Test
    void a_part_is_not_unpacked_without_end_and_no_entity_is_resolved() throws IOException, XMLStreamException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            zip.write(("<si><t>" + "0".repeat(2 << 20) + "</t></si>").getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(bomb, "import.tooLargeUnpacked");
        try (var parts = new XlsxParts(bomb)) {
            var xml = parts.open("xl/sharedStrings.xml", 1 << 20);
            assertThatThrownBy(() -> {
                        while (xml.hasNext()) {
                            xml.next();
                        }
                    })
                    .isInstanceOf(Refused.class);
        }

        var entities = folder.resolve("entities.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(entities))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst><si><t>&b;</t></si></sst>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(entities, "import.unreadable");
    }

    @Test
    void texts_that_sheets_share_are_told_by_their_numbers_however_many_there_are() throws IOException {
        try (var texts = new SharedTexts()) {
            for (var number = 0; number < 20_000; number++) {
                texts.add(number == 7 ? "长".repeat(40_000) : "第" + number + "项");
            }

            assertThat(texts.get(19_999)).isEqualTo("第19999项");
            for (var number = 0; number < 20_000; number += 3) {
                assertThat(texts.get(number)).isEqualTo("第" + number + "项");
            }
            assertThat(texts.get(7)).hasSize(40_000);
            assertThat(texts.get(0)).isEqualTo("第0项");
            assertThatThrownBy(() -> texts.get(20_000)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void a_formula_counts_for_what_it_came_to_and_a_fault_is_seen() throws IOException {
        var back = read(savedAnew(written(LedgerFormat.XLSX, SampleRows.rows(1, 2)), sheet -> {
            sheet.getRow(3).getCell(LedgerColumn.VALUES.ordinal()).setCellFormula("80+7");
            sheet.getRow(4).getCell(LedgerColumn.VALUES.ordinal()).setCellErrorValue((byte) 0x07);
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(3).getCell(LedgerColumn.VALUES.ordinal()));
        }));

        assertThat(back.get(0).text(LedgerColumn.VALUES)).isEqualTo("87");
        assertThat(back.get(1).isFaulty(LedgerColumn.VALUES)).isTrue();
    }

    @Test
    void days_are_known_however_they_are_written() {
        assertThat(Texts.day("2025/9/3")).isEqualTo(LocalDate.of(2025, 9, 3));
        assertThat(Texts.day("2025年9月3日")).isEqualTo(LocalDate.of(2025, 9, 3));
        assertThat(Texts.day(Long.toString(Texts.serial(LocalDate.of(2025, 9, 3)))))
                .isEqualTo(LocalDate.of(2025, 9, 3));
        assertThat(Texts.day("2025-02-30")).isNull();
        assertThat(Texts.day("尽快")).isNull();
        assertThat(CellNumbers.of("1e999999999")).isNull();
        assertThat(CellNumbers.rounded("85.099999999999994")).isEqualTo("85.1");
        assertThat(Cell.of(new BigDecimal("100.00")).plain()).isEqualTo("100");
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> read(file))
                .as(code)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Path written(LedgerFormat format, List<LedgerRow> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var ledger = LedgerWriter.of(format, SampleRows.head(), out, new ObjectMapper())) {
            ledger.write(rows);
        }
        return Files.write(folder.resolve("ledger"), out.toByteArray());
    }

    private Path savedAnew(Path file, Consumer<XSSFSheet> change) throws IOException {
        var anew = folder.resolve("anew.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(anew)) {
            var sheet = workbook.getSheetAt(0);
            // POI leaves texts in the cells where they stand, other programs share them
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    var text = cell.getStringCellValue();
                    cell.setBlank();
                    cell.setCellValue(text);
                }
            }));
            change.accept(sheet);
            workbook.write(out);
        }
        return anew;
    }

    private static List<FilledRow> read(Path file) throws IOException {
        try (var ledger = FilledLedger.open(file)) {
            var rows = new ArrayList<FilledRow>();
            var stretch = ledger.next(2);
            while (!stretch.isEmpty()) {
                rows.addAll(stretch);
                stretch = ledger.next(2);
            }
            return rows;
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}

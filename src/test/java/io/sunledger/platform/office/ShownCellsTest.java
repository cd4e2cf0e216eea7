package io.sunledger.platform.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in a workbook's cells; another library makes the workbooks. */
class ShownCellsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "[$-804]yyyy年m月", "dd.mm.yyyy;@"})
    void a_day_is_told_the_same_whatever_its_format(String format) throws IOException {
        assertThat(shown(cell -> {
                    cell.setCellValue(LocalDate.of(2026, 3, 1));
                    style(cell, cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
                }))
                .containsExactly("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(shorts = {14, 22, 31, 57})
    void a_format_may_be_one_that_every_program_knows(short format) throws IOException {
        assertThat(shown(cell -> {
                    cell.setCellValue(LocalDate.of(2026, 3, 1));
                    style(cell, format);
                }))
                .containsExactly("2026-03-01");
    }

    @Test
    void days_of_a_workbook_from_1904_on_are_counted_from_there() throws IOException {
        assertThat(shown(cell -> {
                    cell.getSheet()
                            .getWorkbook()
                            .getCTWorkbook()
                            .addNewWorkbookPr()
                            .setDate1904(true);
                    cell.setCellValue(1);
                    style(cell, (short) 14);
                }))
                .containsExactly("1904-01-02");
    }

    @Test
    void a_code_keeps_its_zeros_and_another_number_is_plain() throws IOException {
        assertThat(shown(
                        cell -> {
                            cell.setCellValue(42);
                            style(
                                    cell,
                                    cell.getSheet()
                                            .getWorkbook()
                                            .createDataFormat()
                                            .getFormat("00000"));
                        },
                        cell -> cell.setCellValue(85.1),
                        cell -> cell.setCellValue(3),
                        cell -> {
                            cell.setCellValue(0.5);
                            style(cell, (short) 9);
                        },
                        cell -> cell.setCellValue("第3号")))
                .containsExactly("00042", "85.1", "3", "0.5", "第3号");
    }

    private interface Filler {
        void fill(XSSFCell cell);
    }

    private List<String> shown(Filler... fillers) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("甲").createRow(0);
            for (var filler : fillers) {
                filler.fill(row.createCell(Math.max(0, row.getLastCellNum())));
            }
            workbook.createSheet("乙").createRow(0).createCell(0).setCellValue("of another sheet");
            workbook.write(out);
        }
        var cells = new ArrayList<String>();
        try (var lines = XlsxLines.shown(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                cells.addAll(line.cells());
            }
        }
        return cells;
    }

    private static void style(XSSFCell cell, short format) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(format);
        cell.setCellStyle(style);
    }
}

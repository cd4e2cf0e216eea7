package io.sunledger.unit;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.UnitKind;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UnitImportTest {
    @Inject
    Governments governments;

    @Inject
    UnitImport imports;

    @Inject
    Units units;

    @Inject
    UnitNames names;

    @Inject
    Liaisons liaisons;

    private Actor office;

    @BeforeEach
    void an_office_of_its_own() {
        office = Offices.registered(governments);
    }

    @Test
    void imports_a_whole_registry_and_changes_nothing_when_it_comes_again() throws IOException {
        var registry = resource("/unit/chengchuan.csv");

        var dry = run(registry, true);
        var none = all();
        var first = run(registry, false);
        var again = run(registry, false);

        assertThat(dry.created()).isEqualTo(48);
        assertThat(none).isEmpty();
        assertThat(first)
                .extracting(ImportReport::created, ImportReport::changed, ImportReport::unchanged)
                .containsExactly(48, 0, 0);
        assertThat(again)
                .extracting(ImportReport::created, ImportReport::changed, ImportReport::unchanged)
                .containsExactly(0, 0, 48);
        assertThat(all())
                .hasSize(48)
                .allSatisfy(unit -> assertThat(unit.version()).isZero());
        assertThat(answer(() -> names.resolve(List.of("市发展改革委", "市委改革办"), LocalDate.of(2022, 7, 18), office)))
                .extracting(NameResolution::how)
                .containsExactly(How.SHORT_FORM, How.SECOND_NAME);
    }

    @Test
    void tells_what_a_corrected_sheet_changes_and_changes_that_alone() {
        run(utf8("code,name,kind,liaisons\nczj,澄川市财政局,部门,张明 0578-2010001\njyj,澄川市教育局,部门,\n"), false);

        var report = run(utf8("""
                        编码,名称,类别,别名,撤销日期,联络员
                        czj,澄川市财税局,部门,市财局,2024年1月1日,张明 0578-2010002 zm@chengchuan.example
                        jyj,澄川市教育局,DEPARTMENT,,,
                        """), false);

        assertThat(report.rows())
                .extracting(
                        ImportReport.ImportedRow::code,
                        ImportReport.ImportedRow::outcome,
                        ImportReport.ImportedRow::changes)
                .containsExactly(
                        tuple("czj", "CHANGED", List.of("name", "to", "aliases", "liaisons")),
                        tuple("jyj", "UNCHANGED", List.of()));
        var finance = all().get(0);
        assertThat(finance.existsTo()).isEqualTo("2024-01-01");
        assertThat(answer(() -> names.ofUnits(List.of(finance.id()), office)).get(finance.id()))
                .extracting(NameView::name, NameView::source)
                .containsExactlyInAnyOrder(tuple("澄川市财政局", "FORMER"), tuple("市财局", "REGISTERED"));
        assertThat(answer(() -> liaisons.ofUnits(List.of(finance.id()), office)).get(finance.id()))
                .extracting(LiaisonView::name, LiaisonView::phone, LiaisonView::email)
                .containsExactly(tuple("张明", "0578-2010002", "zm@chengchuan.example"));
    }

    @Test
    void tells_everything_that_is_wrong_by_row_and_column_and_imports_nothing() {
        var sheet = utf8("""
                code,name,kind,parent,from,to
                czj,澄川市财政局,部门,,,
                ,澄川市教育局,部门,,,
                czj,澄川市审计局,机关,,,
                sjj,澄川市财政局,部门,,2022-13-01,
                mzj,澄川市民政局,部门,,2022-01-01,2021-01-01
                """);

        assertThatThrownBy(() -> run(sheet, false)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("import.refused");
            assertThat(refused.breaches())
                    .extracting(Breach::path, Breach::code)
                    .containsExactlyInAnyOrder(
                            tuple("/rows/3/code", "import.missing"),
                            tuple("/rows/4/code", "import.twice"),
                            tuple("/rows/4/kind", "import.kind"),
                            tuple("/rows/5/name", "import.twice"),
                            tuple("/rows/5/from", "import.date"),
                            tuple("/rows/6/to", "unit.days"));
        });
        assertThat(all()).isEmpty();
    }

    @Test
    void tells_parents_that_are_unknown_or_above_themselves() {
        var sheet = utf8("""
                code,name,kind,parent
                a,甲镇,镇街,b
                b,乙镇,镇街,a
                c,丙镇,镇街,nobody
                """);

        assertThatThrownBy(() -> run(sheet, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::path, Breach::code)
                                .containsExactlyInAnyOrder(
                                        tuple("/rows/4/parent", "import.parent"),
                                        tuple("/rows/2/parent", "import.parentLoop"),
                                        tuple("/rows/3/parent", "import.parentLoop")));
        assertThat(all()).isEmpty();
    }

    @Test
    void says_which_columns_are_missing() {
        assertThatThrownBy(() -> run(utf8("code,title\na,b\n"), true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::path, Breach::code)
                                .containsExactly(tuple("/header", "import.column"), tuple("/header", "import.column")));
    }

    @Test
    void reads_what_excel_writes_in_china() {
        var text = "编码,名称,类别,上级\nyx,云溪区人民政府,区县政府,\nbh,滨湖街道办事处,镇街,yx\n";

        run(text.getBytes(Charset.forName("GB18030")), false);
        var again = run(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), false);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(all())
                .extracting(UnitView::name, UnitView::kind)
                .containsExactly(tuple("滨湖街道办事处", UnitKind.TOWN), tuple("云溪区人民政府", UnitKind.COUNTY_GOVERNMENT));
    }

    @Test
    void reads_a_workbook_with_its_days() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            List.of("编码", "名称", "类别", "设立日期")
                    .forEach(title -> header.createCell(Math.max(header.getLastCellNum(), 0))
                            .setCellValue(title));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("czj");
            row.createCell(1).setCellValue("澄川市财政局");
            row.createCell(2).setCellValue("部门");
            var day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            var from = row.createCell(3);
            from.setCellStyle(day);
            from.setCellValue(LocalDate.of(2019, 2, 1));
            workbook.write(file);
        }

        var report = run(file.toByteArray(), false);

        assertThat(report.rows()).extracting(ImportReport.ImportedRow::row).containsExactly(3);
        assertThat(all()).extracting(UnitView::existsFrom).containsExactly(LocalDate.of(2019, 2, 1));
    }

    @Test
    void refuses_what_is_no_sheet() {
        refuses("import.oldExcel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refuses("import.unreadable", "PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8));
        refuses("import.tooLarge", new byte[ImportUnits.MOST_BYTES + 1]);
        refuses("import.refused", new byte[0]);
    }

    @Test
    void proposes_a_registry_that_can_be_imported_as_it_is() {
        var proposal = answer(() -> names.propose(
                new ProposeRegistry(List.of("市发展改革委", "市财政局", "财政局", "市发改委", "各区县政府", "云溪区政府", "国网澄川供电公司"), null),
                office));

        var nothingYet = all();
        var report = run(utf8(proposal.csv()), false);

        assertThat(nothingYet).isEmpty();
        assertThat(proposal.units())
                .extracting(
                        RegistryProposal.ProposedUnit::name,
                        RegistryProposal.ProposedUnit::kind,
                        RegistryProposal.ProposedUnit::aliases)
                .containsExactly(
                        tuple("市发展改革委", UnitKind.DEPARTMENT, List.of("市发改委")),
                        tuple("市财政局", UnitKind.DEPARTMENT, List.of("财政局")),
                        tuple("云溪区政府", UnitKind.COUNTY_GOVERNMENT, List.of()),
                        tuple("国网澄川供电公司", UnitKind.PUBLIC_ENTERPRISE, List.of()));
        assertThat(proposal.groups())
                .extracting(RegistryProposal.ProposedGroup::name, RegistryProposal.ProposedGroup::kinds)
                .containsExactly(tuple("各区县政府", List.of(UnitKind.COUNTY_GOVERNMENT)));
        assertThat(report.created()).isEqualTo(4);
    }

    private ImportReport run(byte[] file, boolean dryRun) {
        return answer(() -> imports.run(new ImportUnits(file, dryRun), office));
    }

    private List<UnitView> all() {
        return answer(() -> units.list(FindUnits.ALL, PageRequest.first(100), office))
                .items();
    }

    private void refuses(String code, byte[] file) {
        assertThatThrownBy(() -> run(file, true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(UnitImportTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        }
    }
}

package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.intake.reading.SourceTable.Cell;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose cells the file format told apart. */
class GridTableTest {
    private static final String TITLE = "云岭市2021年政务公开工作任务表\n";

    /** Writes cells, separated by bars, with {@code ^} for a cell that the one above covers, and {@code <} for one that its left neighbour covers. */
    private static SourceDocument table(String... lines) {
        var text = new StringBuilder(TITLE);
        var rows = new ArrayList<List<Cell>>();
        for (int r = 0; r < lines.length; r++) {
            var row = new ArrayList<Cell>();
            var words = lines[r].split("\\|", -1);
            for (int c = 0; c < words.length; c++) {
                if (!words[c].equals("^") && !words[c].equals("<")) {
                    int from = text.length();
                    text.append(words[c].replace("/", "\n")).append('\n');
                    row.add(new Cell(
                            new SourceSpan(from, text.length() - 1), c, rowSpan(lines, r, c), columnSpan(words, c)));
                }
            }
            rows.add(row);
        }
        var span = new SourceSpan(TITLE.length(), text.length());
        return new SourceDocument(text.toString(), List.of(new SourceTable(span, rows)));
    }

    private static int rowSpan(String[] lines, int row, int column) {
        int span = 1;
        while (row + span < lines.length && cell(lines[row + span], column).equals("^")) {
            span++;
        }
        return span;
    }

    private static String cell(String line, int column) {
        var words = line.split("\\|", -1);
        return column < words.length ? words[column] : "";
    }

    private static int columnSpan(String[] words, int column) {
        int span = 1;
        while (column + span < words.length && words[column + span].equals("<")) {
            span++;
        }
        return span;
    }

    private static List<String> units(DraftItem item, Role role) {
        return item.tasks().get(0).assignments().stream()
                .filter(assignment -> assignment.role() == role)
                .flatMap(assignment -> assignment.units().stream().map(NamedUnit::name))
                .toList();
    }

    @Test
    void each_column_gives_what_its_head_says() {
        var draft = PlanReader.read(table(
                "序号|项目名称|工作内容|牵头单位|配合单位|完成时限",
                "1|窗口标准化|统一窗口标识。|市政务服务局|市税务局、市公安局|6月底前",
                "2|热线整合|整合热线号码。|市政府办公室|各部门|全年"));

        assertThat(draft.items()).extracting(DraftItem::number).containsExactly("1", "2");
        assertThat(draft.items()).extracting(DraftItem::title).containsExactly("窗口标准化", "热线整合");
        assertThat(draft.items().get(0).tasks().get(0).text()).isEqualTo("统一窗口标识。");
        assertThat(units(draft.items().get(0), Role.LEAD)).containsExactly("市政务服务局");
        assertThat(units(draft.items().get(0), Role.SUPPORT)).containsExactly("市税务局", "市公安局");
        assertThat(draft.items().get(0).tasks().get(0).deadlines())
                .extracting(DraftDeadline::text)
                .containsExactly("6月底前");
        assertThat(draft.items().get(1).tasks().get(0).deadlines())
                .singleElement()
                .matches(DraftDeadline::wholeYear);
    }

    @Test
    void units_of_a_merged_cell_hold_for_each_of_its_rows() {
        var draft = PlanReader.read(table(
                "工作任务|具体要求|落实单位", "(一)规范大厅。|1.统一窗口标识。|市政务服务局", "^|2.公布服务时间。|^", "(二)畅通热线。|3.整合热线号码。|市政府办公室牵头,各部门配合"));

        assertThat(draft.items()).extracting(DraftItem::number).containsExactly("1.", "2.", "3.");
        assertThat(draft.items()).extracting(DraftItem::part).containsExactly("(一)规范大厅", "(一)规范大厅", "(二)畅通热线");
        assertThat(units(draft.items().get(1), Role.RESPONSIBLE)).containsExactly("市政务服务局");
        assertThat(draft.items()
                        .get(1)
                        .tasks()
                        .get(0)
                        .assignments()
                        .get(0)
                        .units()
                        .get(0)
                        .origin())
                .isEqualTo(Origin.INFERRED);
        assertThat(units(draft.items().get(2), Role.LEAD)).containsExactly("市政府办公室");
        assertThat(draft.warnings()).extracting(ReadingWarning::code).contains(WarningCode.MERGED_CELL);
    }

    @Test
    void a_row_of_one_cell_heads_the_rows_below() {
        var draft =
                PlanReader.read(table("序号|任务|责任单位", "一、优化服务|<|<", "1|统一窗口标识。|市政务服务局", "二、加强保障|<|<", "2|培训人员。|市委党校"));

        assertThat(draft.items()).extracting(DraftItem::part).containsExactly("一、优化服务", "二、加强保障");
    }

    @Test
    void points_in_one_cell_share_its_units() {
        var draft = PlanReader.read(table("工作任务|责任单位", "1.统一窗口标识。/2.公布服务时间。|市政务服务局"));

        assertThat(draft.items()).extracting(DraftItem::number).containsExactly("1.", "2.");
        assertThat(draft.items())
                .allSatisfy(item -> assertThat(units(item, Role.RESPONSIBLE)).containsExactly("市政务服务局"));
    }

    @Test
    void the_same_draft_comes_out_of_the_flattened_table() {
        var cells = table("序号|任务|责任单位|完成时限", "1|统一窗口标识。|市政务服务局、市税务局|6月底前", "2|整合热线号码。|市政府办公室牵头,各部门配合|第三季度");

        var known = PlanReader.read(cells).items();
        var flattened = PlanReader.read(SourceDocument.ofText(cells.text())).items();

        assertThat(flattened).isEqualTo(known);
    }
}

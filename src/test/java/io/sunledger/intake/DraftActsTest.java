package io.sunledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.intake.reading.PlanReader;
import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import io.sunledger.plan.DeadlineInput;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each act makes of a draft. The document is of our own invention; its annex says the first task again. */
class DraftActsTest {
    private static final String TEXT = """
            2026年澄川市政务公开工作要点

            一、公开重点信息

            (一)公开供水改造信息。6月底前公布全市供水改造项目清单,每季度公布1次工程进度。(责任单位:市水务局)开通供水服务热线。(责任单位:市供水集团)

            (二)办好市民热线。市民咨询3个工作日内答复。(责任单位:市热线中心)

            附件1

            2026年度重点任务清单

            序号

            重点任务

            牵头单位

            完成时限

            1

            公布全市供水改造项目清单。

            市水务局

            5月底前

            2

            编制公开事项目录。

            市司法局

            9月底前
            """;

    private final DraftContent draft = FirstContent.of(PlanReader.read(SourceDocument.ofText(TEXT)));

    @Test
    void a_split_gives_each_part_its_own_facts() {
        var whole = task("6月底前公布");
        var at = whole.text().indexOf("每季度");

        var after = new SplitTask(whole.id(), at).apply(draft);

        var first = after.task(whole.id());
        var second = after.tasks().get(after.tasks().indexOf(first) + 1);
        assertThat(first.text() + second.text()).isEqualTo(whole.text());
        assertThat(first.deadlines()).hasSize(1);
        assertThat(first.frequencies()).isEmpty();
        assertThat(second.deadlines()).isEmpty();
        assertThat(second.frequencies()).hasSize(1);
        assertThat(span(second).of(TEXT)).isEqualTo(second.text());
        assertThat(second.assignments()).isEqualTo(whole.assignments());
    }

    @Test
    void a_split_outside_the_text_is_refused() {
        var whole = task("6月底前公布");

        assertThatThrownBy(() -> new SplitTask(whole.id(), whole.text().length()).apply(draft))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("draft.split.outside");
    }

    @Test
    void merging_two_tasks_keeps_all_facts_of_both() {
        var first = task("6月底前公布");
        var second = task("开通供水");

        var after = new MergeTasks(first.id(), second.id()).apply(draft);

        var one = after.task(first.id());
        assertThat(one.text()).isEqualTo(first.text() + second.text());
        assertThat(one.assignments()).extracting(AssigneeLine::name).containsExactly("市水务局", "市供水集团");
        assertThat(span(one))
                .isEqualTo(new SourceSpan(span(first).from(), span(second).to()));
        assertThat(after.tasks()).hasSize(draft.tasks().size() - 1);
    }

    @Test
    void a_merged_restatement_is_one_task_with_the_rows_deadline_and_both_places() {
        var pair = pair();
        var body = draft.task(pair.bodyTask());
        var row = draft.task(pair.annexTask());

        var after = new DecideRestatements(List.of(pair.id()), true).apply(draft);

        var one = after.task(body.id());
        assertThat(one.deadlines()).extracting(DeadlineLine::due).containsExactly(LocalDate.of(2026, 5, 31));
        assertThat(one.span()).isEqualTo(body.span());
        assertThat(one.restated()).containsExactly(span(row));
        assertThat(one.frequencies()).isEqualTo(body.frequencies());
        assertThat(one.assignments()).extracting(AssigneeLine::name).containsExactly("市水务局");
        assertThat(after.tasks()).extracting(TaskLine::id).doesNotContain(row.id());
        assertThat(after.restatements()).noneMatch(line -> line.state() == RestatementState.PROPOSED);
    }

    @Test
    void a_pair_kept_apart_stays_two_tasks_and_is_decided_once() {
        var pair = pair();

        var after = new DecideRestatements(List.of(pair.id()), false).apply(draft);

        assertThat(after.tasks()).isEqualTo(draft.tasks());
        assertThatThrownBy(() -> new DecideRestatements(List.of(pair.id()), true).apply(after))
                .hasMessageContaining("draft.restatement.decided");
    }

    @Test
    void a_removed_task_leaves_no_pair_to_decide() {
        var pair = pair();

        var after = new RemoveTask(pair.annexTask(), "附件与正文重复").apply(draft);

        assertThat(after.restatements()).extracting(RestatementLine::state).containsOnly(RestatementState.GONE);
        assertThatThrownBy(() -> new RemoveTask(pair.bodyTask(), " ").apply(draft))
                .hasMessageContaining("draft.remove.noReason");
    }

    @Test
    void a_correction_changes_what_is_sent_and_nothing_else() {
        var old = task("市民咨询");

        var after = new CorrectTask(
                        old.id(),
                        null,
                        null,
                        List.of(new DeadlineInput("年底前", LocalDate.of(2026, 12, 31), null)),
                        null,
                        null,
                        null)
                .apply(draft)
                .task(old.id());

        assertThat(after.deadlines()).extracting(DeadlineLine::due).containsExactly(LocalDate.of(2026, 12, 31));
        assertThat(after.timeLimits()).isEqualTo(old.timeLimits()).hasSize(1);
        assertThat(after.text()).isEqualTo(old.text());
    }

    @Test
    void a_name_is_settled_wherever_it_stands() {
        var unit = Ids.next();

        var after = new NameUnit("市水务局", unit, null).apply(draft);

        assertThat(after.assignees().filter(line -> line.name().equals("市水务局")))
                .hasSize(2)
                .allMatch(line -> unit.equals(line.unitId()));
        assertThat(after.unresolvedNames()).doesNotContain("市水务局").contains("市司法局");
    }

    @Test
    void ids_are_never_given_twice() {
        var item = draft.items().get(0).id();
        var first = new AddTask(item, "公布供水水质。").apply(draft);
        var gone = first.tasks().stream()
                .filter(task -> task.text().equals("公布供水水质。"))
                .findFirst()
                .orElseThrow();

        var after = new AddTask(item, "公布水价。").apply(new RemoveTask(gone.id(), "重复").apply(first));

        assertThat(after.tasks()).extracting(TaskLine::id).doesNotContain(gone.id());
    }

    @Test
    void everything_that_is_open_keeps_a_draft_from_being_issued() {
        var codes = Readiness.breachesOf(draft, List.of()).stream()
                .map(breach -> breach.code())
                .distinct()
                .toList();

        assertThat(codes).contains("draft.noDate", "draft.unknownUnit", "draft.openRestatement");
    }

    private TaskLine task(String begin) {
        return draft.tasks().stream()
                .filter(task -> task.text().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private RestatementLine pair() {
        assertThat(draft.restatements()).hasSize(1);
        return draft.restatements().get(0);
    }

    private static SourceSpan span(TaskLine task) {
        var span = task.span();
        assertThat(span).isNotNull();
        return span == null ? new SourceSpan(0, 0) : span;
    }
}

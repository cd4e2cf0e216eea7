package io.sunledger.lineage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Ids;
import io.sunledger.lineage.domain.Matching.Match;
import io.sunledger.lineage.domain.Matching.Pair;
import io.sunledger.lineage.domain.Matching.Said;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts are made up. */
class MatchingTest {
    private final Said taxAbove = said("加大减税降费信息公开力度");
    private final Said schoolsAbove = said("做好义务教育招生信息公开");
    private final Said mediaAbove = said("加强政务新媒体规范化建设");
    private final Said taxHere = said("在门户网站设置减税降费专栏,加大信息公开力度");
    private final Said schoolsHere = said("公开全区义务教育学校招生计划,做好招生信息解答");
    private final Said openDayHere = said("组织政府开放日活动");
    private final Matching matching =
            new Matching(List.of(taxAbove, schoolsAbove, mediaAbove), List.of(openDayHere, schoolsHere, taxHere));

    @Test
    void each_higher_task_is_matched_with_those_that_say_much_the_same() {
        assertThat(matching.proposals(Set.of()))
                .extracting(
                        match -> match.pair().higherTask(),
                        match -> match.pair().task())
                .containsExactly(
                        tuple(taxAbove.task(), taxHere.task()), tuple(schoolsAbove.task(), schoolsHere.task()));
    }

    @Test
    void what_was_decided_is_proposed_no_more() {
        var decided = new Pair(taxHere.task(), taxAbove.task());

        assertThat(matching.proposals(Set.of(decided))).extracting(Match::pair).doesNotContain(decided);
        assertThat(matching.of(decided)).isGreaterThan(0.3);
        assertThat(matching.of(new Pair(openDayHere.task(), taxAbove.task()))).isLessThan(0.1);
    }

    @Test
    void at_most_three_are_proposed_for_one_the_most_alike_first() {
        var above = said("规范性文件集中公开");
        var here = List.of(said("规范性文件集中公开工作"), said("规范性文件公开"), said("规范性文件集中公开"), said("集中公开规范性文件,并及时更新"));

        assertThat(new Matching(List.of(above), here).proposals(Set.of()))
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> Double.compare(other.likeness(), one.likeness()))
                .first()
                .satisfies(match -> assertThat(match.likeness()).isEqualTo(1.0));
    }

    private static Said said(String text) {
        return new Said(Ids.next(), text);
    }
}

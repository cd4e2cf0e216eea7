package io.sunledger.lineage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.lineage.domain.HigherDocuments.Higher;
import io.sunledger.lineage.domain.HigherDocuments.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class HigherDocumentsTest {
    private final HigherDocuments documents = new HigherDocuments("穗埔府办(2022)14 号", "某区2022年政务公开工作要点分工方案");

    @Test
    void title_or_number_tell_who_issued_it_and_for_which_year() {
        assertThat(documents.among(List.of(
                        new Named("国务院办公厅关于印发2022年政务公开工作要点的通知", "国办发〔2022〕8号"),
                        new Named(null, "国办发〔2021〕12号"),
                        new Named("某省人民政府办公厅转发国务院办公厅2022年政务公开工作要点的通知", "粤府办〔2022〕17号"),
                        new Named(null, "粤府函〔2022〕3号"))))
                .extracting(Higher::issuer, Higher::year, Higher::plan)
                .containsExactly(
                        tuple("国务院办公厅", 2022, true),
                        tuple("国务院办公厅", 2021, false),
                        tuple("某省人民政府办公厅", 2022, true),
                        tuple(null, 2022, false));
    }

    @Test
    void neither_itself_nor_what_its_own_office_issued_is_higher() {
        assertThat(documents.among(List.of(
                        new Named(null, "穗埔府办〔2022〕14号"),
                        new Named("某区关于做好政府网站工作的通知", "穗埔府办〔2020〕3号"),
                        new Named("某区2022年政务公开工作要点分工方案", null),
                        new Named("2022年政务公开工作要点", null))))
                .isEmpty();
    }

    @Test
    void what_is_named_again_is_one_document() {
        var once = new Named("国务院办公厅关于印发要点的通知", "国办发〔2022〕8号");

        assertThat(documents.among(List.of(once, new Named(null, "国办发〔2022〕8号"))))
                .extracting(Higher::named)
                .containsExactly(once);
    }

    @Test
    void a_notice_on_one_subject_is_higher_but_no_plan() {
        assertThat(documents.among(List.of(new Named("国务院办公厅关于做好政府公报工作的通知", "国办发〔2018〕22号"))))
                .extracting(Higher::plan, Higher::year)
                .containsExactly(tuple(false, 2018));
    }
}

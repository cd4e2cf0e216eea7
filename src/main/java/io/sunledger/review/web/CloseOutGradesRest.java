package io.sunledger.review.web;

import io.sunledger.platform.Language;
import io.sunledger.review.GradeView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What the grades mean, over REST. */
@Path("/api/v1/close-out-grades")
public class CloseOutGradesRest {
    private final Language language;

    CloseOutGradesRest(Language language) {
        this.language = language;
    }

    @GET
    public List<GradeView> list() {
        return GradeView.all(language.ofCaller());
    }
}

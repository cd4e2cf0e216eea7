package io.sunledger.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.benchmark.load.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Searches the duties of a government for words, some with a filter, one page a round; where there is a next page, that comes next. */
final class Searching implements Script {
    /** The name of the parameter, as the service's description has it. */
    static final String TEXT = "text";

    static final List<String> SEARCHES = List.of(
            "text=预算",
            "text=教育&state=UNDER_WAY",
            "text=环境监测",
            "text=医疗卫生服务&light=RED",
            "text=台账",
            "text=就业创业扶持政策",
            "text=采购&overdue=true",
            "text=短视频",
            "text=救助&state=DONE",
            "text=中标结果");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 50;

    private final String token;
    private int turn;
    private String next = "";

    Searching(String token, int turn) {
        this.token = token;
        this.turn = turn;
    }

    @Override
    public byte[] begin() {
        if (next.isEmpty()) {
            turn++;
        }
        var search = SEARCHES.get(turn % SEARCHES.size());
        var after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return Requests.get("/api/v1/duties?first=" + PAGE + "&" + encoded(search) + after, token, "");
    }

    private static String encoded(String search) {
        var value = search.split("=", 2)[1].split("&", 2);
        return TEXT + "=" + URLEncoder.encode(value[0], StandardCharsets.UTF_8)
                + (value.length > 1 ? "&" + value[1] : "");
    }

    /** After the second page comes the next search. */
    @Override
    public byte[] then(byte[] body) {
        try {
            next = next.isEmpty() ? JSON.readTree(body).path("next").asText("") : "";
            next = next.equals("null") ? "" : next;
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean reads() {
        return true;
    }
}

package io.sunledger.local;

import java.io.PrintStream;

/** What a person who started everything wants to know next. */
final class WhereToLook {
    private final PrintStream out;
    private final int port;
    private final int management;
    private final String issuer;

    WhereToLook(PrintStream out, int port, int management, String issuer) {
        this.out = out;
        this.port = port;
        this.management = management;
        this.issuer = issuer;
    }

    void print() {
        out.printf("""

                阳光台账已启动，按 Ctrl-C 停止 / Sunledger is running, Ctrl-C stops it

                  GraphiQL      http://localhost:%1$d/q/graphql-ui
                  Swagger UI    http://localhost:%1$d/q/swagger-ui
                  健康 / health http://localhost:%3$d/q/health        （指标 / metrics: /q/metrics）
                  Keycloak      %2$s/account   （管理 / its console: admin, demo）

                演示账号，密码都是 demo，仅供本机 / the demo's accounts, each with the password demo, for this machine only

                  office               澄川市 政务公开办            the openness office
                  leader               澄川市 领导                  a leader, reads everything
                  auditor              澄川市 审计局                an auditor, reads everything
                  administrator        澄川市 管理员                keeps the registry, adds identity providers
                  fgw-officer          市发展和改革委员会 联络员      an officer; fgw-approver approves
                  fgw-deputy           市发展和改革委员会 另一联络员    another officer, to hand duties over to
                  czj-officer          市财政局 联络员              an officer; czj-approver approves
                  jyj-officer          市教育局 联络员              an officer; jyj-approver approves
                  wjw-officer          市卫生健康委员会 联络员        an officer; wjw-approver approves
                  linchengqu-officer   临澄区人民政府 联络员          an officer; linchengqu-approver approves
                  qinghe-office        青禾市 政务公开办            the office of another government
                  qinghe-officer       青禾市 发展和改革委员会        its officer

                令牌 / a token (30 min):

                  curl -s %2$s/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=sunledger-web -d username=office -d password=demo

                然后在请求中带上 / then send with each request:  Authorization: Bearer <access_token>

                """, port, issuer, management);
        out.flush();
    }
}

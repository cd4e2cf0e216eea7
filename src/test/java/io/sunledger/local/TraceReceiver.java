package io.sunledger.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes traces over OTLP and keeps them. */
final class TraceReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<ExportTraceServiceRequest> received = new CopyOnWriteArrayList<>();

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        received.add(ExportTraceServiceRequest.parseFrom(zipped ? new GZIPInputStream(body) : body));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    List<Span> spans() {
        return received.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(of -> of.getScopeSpansList().stream())
                .flatMap(of -> of.getSpansList().stream())
                .toList();
    }

    /** All that was received, as text. */
    String text() {
        return com.google.protobuf.TextFormat.printer()
                .escapingNonAscii(false)
                .printToString(ExportTraceServiceRequest.newBuilder()
                        .addAllResourceSpans(received.stream()
                                .flatMap(request -> request.getResourceSpansList().stream())
                                .toList())
                        .build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

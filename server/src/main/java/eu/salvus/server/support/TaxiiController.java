package eu.salvus.server.support;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Programs;
import eu.salvus.server.identity.TooManyAttemptsException;
import eu.salvus.warning.taxii.TaxiiRequest;
import eu.salvus.warning.taxii.TaxiiResponse;
import eu.salvus.warning.taxii.TaxiiServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** What is asked by TAXII: its own types and errors, which are no problem details. */
@Controller
@AtTheCentre
class TaxiiController {

    /** Then whoever listens asks anew, and whoever may not any more is refused. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final TaxiiDesk desk;
    private final Programs programs;
    private final Bell bell;
    private final InstantSource clock;

    TaxiiController(TaxiiDesk desk, Programs programs, Bell bell, InstantSource clock) {
        this.desk = desk;
        this.programs = programs;
        this.bell = bell;
        this.clock = clock;
    }

    @Open("TAXII refuses in its own words whoever shows no token.")
    @RequestMapping({"/taxii2", "/taxii2/**"})
    void taxii(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Caller caller = programs.caller(request).orElse(null);
            write(desk.answer(asked(request, body(request, caller)), caller), request, response);
        } catch (TooManyAttemptsException early) {
            write(TaxiiServer.tooMany(early.delay()), request, response);
        }
    }

    /** Nothing is read, and held in memory, that nobody may send. */
    private static byte[] body(HttpServletRequest request, @Nullable Caller caller) throws IOException {
        return caller != null
                        && caller.permissions().contains(Permission.WRITE_COLLECTION)
                        && request.getMethod().equals("POST")
                ? request.getInputStream().readNBytes(TaxiiSetup.MOST_BYTES + 1)
                : new byte[0];
    }

    /** Each who listens has a thread of their own, and so is slow for nobody else. */
    @Open("The bell refuses in the words of TAXII whoever shows no token.")
    @GetMapping({"/taxii2/centre/bell", "/taxii2/centre/bell/"})
    void bell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller;
        try {
            caller = programs.caller(request).orElse(null);
        } catch (TooManyAttemptsException early) {
            write(TaxiiServer.tooMany(early.delay()), request, response);
            return;
        }
        if (caller == null) {
            write(desk.answer(asked(request, new byte[0]), null), request, response);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no");
        // Whoever listens to collections in which there is nothing yet is not left to wonder whether they do.
        response.flushBuffer();
        try (Listener listener = bell.listen(caller)) {
            Instant end = clock.instant().plus(LONGEST);
            while (!listener.isOver() && clock.instant().isBefore(end)) {
                response.getWriter().write(listener.next(HEARTBEAT));
                response.flushBuffer();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static TaxiiRequest asked(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, String.join(",", Collections.list(request.getHeaders(name))));
        }
        return new TaxiiRequest(
                request.getMethod(), decoded(request.getRequestURI()), query(request.getQueryString()), headers, body);
    }

    private static Map<String, List<String>> query(@Nullable String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    /** What is encoded wrongly is left as it is, and means nothing then. */
    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return text;
        }
    }

    private static void write(TaxiiResponse answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }
}

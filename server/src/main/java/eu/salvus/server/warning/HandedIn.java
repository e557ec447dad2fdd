package eu.salvus.server.warning;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafReading;
import eu.salvus.warning.csaf.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that people hand in, each heard wholly or not at all. */
@Service
class HandedIn {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PUBLISHER = 400;
    private static final int LONGEST_ID = 200;
    private static final int MOST_PROBLEMS = 20;

    private final AlertDesk desk;
    private final AuditLog audit;
    private final InstantSource clock;

    HandedIn(AlertDesk desk, AuditLog audit, InstantSource clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hears one. */
    @Transactional
    public AdvisoryPayload hear(Caller caller, String file, byte[] bytes) {
        Instant fetched = clock.instant();
        CsafReading reading = CsafAdvisories.read(file, bytes);
        Advisory advisory = reading.advisory();
        List<AdvisoryPayload.Wrong> problems = reading.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(HandedIn::wrong)
                .toList();
        if (advisory == null
                || advisory.publisher().length() > LONGEST_PUBLISHER
                || advisory.trackingId().length() > LONGEST_ID) {
            audit.write(caller, Act.ADVISORY_ADDED, "advisory", Map.of("read", false));
            return new AdvisoryPayload(file, null, problems, false, List.of(), List.of(), List.of());
        }
        ArrivalTimes times = new ArrivalTimes(advisory.updated(), fetched, clock.instant());
        AlertDesk.Heard heard = desk.hear(caller.organisation(), caller.name(), advisory, bytes, times);
        audit.write(
                caller,
                Act.ADVISORY_ADDED,
                "advisory",
                Map.of(
                        "read",
                        true,
                        "new",
                        heard.fresh().size(),
                        "again",
                        heard.again().size()));
        return new AdvisoryPayload(
                file, advisory.title(), problems, heard.known(), heard.fresh(), heard.again(), heard.folded());
    }

    /** The name of a file without what could lead anywhere. */
    static String name(@Nullable String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? "advisory.json" : Cut.to(LONGEST_NAME, plain);
    }

    private static AdvisoryPayload.Wrong wrong(Problem problem) {
        return new AdvisoryPayload.Wrong(problem.place(), problem.what(), problem.remedy());
    }
}

package eu.salvus.server.simulation;

import eu.salvus.report.pdf.ReportPdf;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.work.OneByOne;
import org.springframework.stereotype.Component;

/** Puts pages on paper, {@linkplain OneByOne one by one}: it takes a second of one core. */
@Component
final class Press {

    /** A class of trainees. */
    private static final int IN_LINE = 30;

    private final OneByOne printing = new OneByOne(IN_LINE);

    /** A page of the module {@code report} as a PDF. */
    byte[] print(Caller caller, String page) {
        return printing.of(caller, () -> ReportPdf.of(page));
    }
}

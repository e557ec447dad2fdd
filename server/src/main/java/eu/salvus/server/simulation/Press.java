package eu.salvus.server.simulation;

import eu.salvus.report.pdf.ReportPdf;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Puts pages on paper, one at a time: it takes a second of one core, and whoever asks meanwhile waits. */
@Component
final class Press {

    private final Semaphore one = new Semaphore(1, true);

    /** A page of the module {@code report} as a PDF. */
    byte[] print(String page) {
        one.acquireUninterruptibly();
        try {
            return ReportPdf.of(page);
        } finally {
            one.release();
        }
    }
}

package eu.salvus.server.start;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes into the log what sort of failure it was and where, and never its message: that of a database quotes rows, that of a reader what
 * somebody typed. Of a database's failure its state is told (SQLSTATE), which says as much without names.
 */
public final class WordlessTrace extends ThrowableProxyConverter implements StackTracePrinter {

    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        out.append(of(failure));
    }

    @Override
    protected String throwableProxyToString(IThrowableProxy proxy) {
        return proxy instanceof ThrowableProxy real ? of(real.getThrowable()) : proxy.getClassName() + "\n";
    }

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(each.getClass().getName());
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                text.append(" (SQLSTATE ").append(sql.getSQLState()).append(')');
            }
            text.append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int frame = 0; frame < Math.min(frames.length, MOST_FRAMES); frame++) {
                text.append("  at ").append(frames[frame]).append('\n');
            }
            each = each.getCause();
        }
        return text.toString();
    }
}

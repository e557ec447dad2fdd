package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Somebody who changes something again and again, and remembers what was acknowledged. */
abstract class Writer {

    private Visitor visitor;
    private @Nullable RuntimeException refused;

    Writer(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The browser, which still has its session. */
    final Visitor visitor() {
        return visitor;
    }

    /** Changes things until the application is gone. */
    final void write() {
        try {
            while (true) {
                change();
            }
        } catch (IOException gone) {
            return;
        } catch (RuntimeException refusal) {
            refused = refusal;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks whether all that was acknowledged is there, after the application has come back at an address; gives how much it was. */
    final int look(URI address, String when) throws IOException, InterruptedException {
        assertThat(refused).as(when).isNull();
        visitor = visitor.at(address);
        return look(when);
    }

    /** Makes one change, and remembers it once it is acknowledged. */
    abstract void change() throws IOException, InterruptedException;

    /** Looks; gives how many changes were acknowledged since the last look. */
    abstract int look(String when) throws IOException, InterruptedException;
}

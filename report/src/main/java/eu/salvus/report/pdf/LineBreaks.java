package eu.salvus.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Where a line may end: after a space or a hyphen between letters, never after an apostrophe, a bracket or within a range such as 0–40. */
final class LineBreaks implements FSTextBreaker {

    private String text = "";
    private int place;

    @Override
    public void setText(String whole) {
        text = whole;
        place = 0;
    }

    @Override
    public int next() {
        while (place < text.length()) {
            place++;
            if (place < text.length() && mayEndBefore(place)) {
                return place;
            }
        }
        return place++ == text.length() && !text.isEmpty() ? text.length() : BreakIterator.DONE;
    }

    private boolean mayEndBefore(int next) {
        char last = text.charAt(next - 1);
        char following = text.charAt(next);
        boolean space = last == ' ' || last == '\n' || last == '\t';
        boolean hyphen =
                last == '-' && next > 1 && Character.isLetter(text.charAt(next - 2)) && Character.isLetter(following);
        return space && following != ' ' || hyphen || last == '\u200B';
    }
}

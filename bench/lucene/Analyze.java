import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Times Lucene's whole Arabic analysis: tokens, stop words, normalization, light stems. */
public class Analyze {
  private static final int WARM_UP = 5; // rounds for the compiler

  public static void main(String[] args) throws Exception {
    int rounds = WARM_UP + Integer.parseInt(args[0]);
    byte[] in = System.in.readAllBytes();
    String[] articles = new String(in, StandardCharsets.UTF_8).split("\0");
    ArabicAnalyzer analyzer = new ArabicAnalyzer();
    long[] best = new long[articles.length];
    Arrays.fill(best, Long.MAX_VALUE);
    long terms = 0;
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < articles.length; i++) {
        long start = System.nanoTime();
        try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(articles[i]))) {
          CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
          tokens.reset();
          while (tokens.incrementToken()) {
            terms += term.length();
          }
          tokens.end();
        }
        best[i] = Math.min(best[i], System.nanoTime() - start);
      }
    }
    if (terms == 0) {
      throw new IllegalStateException("no terms");
    }
    System.out.println(in.length / (Arrays.stream(best).sum() / 1e9));
  }
}

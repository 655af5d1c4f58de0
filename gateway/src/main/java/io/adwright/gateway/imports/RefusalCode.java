package io.adwright.gateway.imports;

/** Why a whole file cannot be used. */
public enum RefusalCode {
  /** No byte, or nothing but blanks. */
  EMPTY_FILE("The file is empty"),
  /** A header, but no row of data below it. */
  HEADER_ONLY("The file has no data rows"),
  /** A spreadsheet, an archive, a picture: not text. */
  NOT_TEXT("The file is not text"),
  /** Text, but not split by any delimiter that is understood. */
  NO_DELIMITER("The file is not split into columns"),
  /** No header of a known format. */
  UNKNOWN_FORMAT("The file's format is not known"),
  /** Quotation marks so broken that rows cannot be told apart. */
  BROKEN_QUOTES("The file's quotation marks are broken"),
  /** A column that is needed appears twice. */
  DUPLICATE_COLUMN("A column appears twice"),
  /** The request maps or sets a field that does not exist. */
  UNKNOWN_FIELD("A field name is not known"),
  /** The request maps a column that the file does not have. */
  UNKNOWN_COLUMN("A mapped column is not in the file"),
  /** The mapping leaves out something that every row needs. */
  INCOMPLETE_MAPPING("The mapping is not complete"),
  /** A constant, a date pattern or another setting cannot be read. */
  BAD_SETTING("A setting cannot be used"),
  /** Rows carry no date, and no period was given. */
  NO_DATES("The rows have no dates"),
  /** Day and month cannot be told apart. */
  AMBIGUOUS_DATE("Day and month cannot be told apart"),
  /** Amounts without a currency. */
  NO_CURRENCY("The amounts have no currency"),
  /** More campaigns or days than one import may hold. */
  TOO_LARGE("The file holds too much for one import");

  private final String title;

  RefusalCode(String title) {
    this.title = title;
  }

  /** A short heading for people. */
  public String title() {
    return title;
  }
}

/** All rules, in order: where two speak equally strongly, the earlier one decides. */
import { addressLine } from './address-line.ts';
import { advertisement } from './advertisement.ts';
import { advertisementHeading } from './advertisement-heading.ts';
import { agencyLine } from './agency-line.ts';
import { arithmeticCaptcha } from './arithmetic-captcha.ts';
import { authorNote } from './author-note.ts';
import { bracketNote } from './bracket-note.ts';
import { breadcrumb } from './breadcrumb.ts';
import { buttonRow } from './button-row.ts';
import { byline } from './byline.ts';
import { bylineTail } from './byline-tail.ts';
import { captchaNotice } from './captcha-notice.ts';
import { captionCopy } from './caption-copy.ts';
import { codeRemnant } from './code-remnant.ts';
import { commentThread } from './comment-thread.ts';
import { commentsForm } from './comments-form.ts';
import { commentsHeading } from './comments-heading.ts';
import { contactDetails } from './contact-details.ts';
import { contributionNote } from './contribution-note.ts';
import { contributionTail } from './contribution-tail.ts';
import { cookieNotice } from './cookie-notice.ts';
import { copyrightNotice } from './copyright-notice.ts';
import { copyrightSign } from './copyright-sign.ts';
import { counter } from './counter.ts';
import { creditAlone } from './credit-alone.ts';
import { creditLine } from './credit-line.ts';
import { dateLine } from './date-line.ts';
import { deskEditor } from './desk-editor.ts';
import { deskInstruction } from './desk-instruction.ts';
import { deskMark } from './desk-mark.ts';
import { embeddedPost } from './embedded-post.ts';
import { endMark } from './end-mark.ts';
import { endMarkTail } from './end-mark-tail.ts';
import { errorNotice } from './error-notice.ts';
import { followLinks } from './follow-links.ts';
import { footnote } from './footnote.ts';
import { foreignScript } from './foreign-script.ts';
import { forumFurniture } from './forum-furniture.ts';
import { forumReply } from './forum-reply.ts';
import { gluedAdvert } from './glued-advert.ts';
import { gluedButtons } from './glued-buttons.ts';
import { gluedOffer } from './glued-offer.ts';
import { gluedPointer } from './glued-pointer.ts';
import { gluedSidebar } from './glued-sidebar.ts';
import { hashtagLine } from './hashtag-line.ts';
import { leadCredit } from './lead-credit.ts';
import { linkBar } from './link-bar.ts';
import { linkedHeadline } from './linked-headline.ts';
import { listedTeaser } from './listed-teaser.ts';
import { mailHeader } from './mail-header.ts';
import { menuRun } from './menu-run.ts';
import { mirrorFurniture } from './mirror-furniture.ts';
import { moreTail } from './more-tail.ts';
import { nameLine } from './name-line.ts';
import { navigation } from './navigation.ts';
import { newsletterForm } from './newsletter-form.ts';
import { newsletterHeading } from './newsletter-heading.ts';
import { outletName } from './outlet-name.ts';
import { pageMetadata } from './page-metadata.ts';
import { pageTurner } from './page-turner.ts';
import { paywallNotice } from './paywall-notice.ts';
import { photoCaption } from './photo-caption.ts';
import { photoCredit } from './photo-credit.ts';
import { pointerLine } from './pointer-line.ts';
import { pointerLink } from './pointer-link.ts';
import { pullQuote } from './pull-quote.ts';
import { readerCall } from './reader-call.ts';
import { readerComment } from './reader-comment.ts';
import { relatedHeading } from './related-heading.ts';
import { relatedLink } from './related-link.ts';
import { repeatedLine } from './repeated-line.ts';
import { rightsNote } from './rights-note.ts';
import type { CutRule, LineRule, Rule } from './rule.ts';
import { runningHead } from './running-head.ts';
import { sectionName } from './section-name.ts';
import { sectionPrefix } from './section-prefix.ts';
import { shareWidget } from './share-widget.ts';
import { signsOnly } from './signs-only.ts';
import { commentNotice, consentNotice, playerNotice, subscriberNotice } from './site-notice.ts';
import { spamText } from './spam-text.ts';
import { tagsHeading } from './tags-heading.ts';
import { tagsLine } from './tags-line.ts';
import { teaserLink } from './teaser-link.ts';
import { tickerFigures } from './ticker-figures.ts';
import { truncatedCopy } from './truncated-copy.ts';
import { weatherFigures } from './weather-figures.ts';
import { webArchive } from './web-archive.ts';

/** Rules that cut stretches out of a line, applied first. */
export const CUT_RULES: readonly CutRule[] = [
  gluedSidebar,
  gluedAdvert,
  gluedPointer,
  gluedOffer,
  runningHead,
  moreTail,
  contributionTail,
  bylineTail,
  deskMark,
  sectionPrefix,
  endMarkTail,
  rightsNote,
  leadCredit,
  photoCredit,
];

/** Rules that say what a whole line is. */
export const LINE_RULES: readonly LineRule[] = [
  embeddedPost,
  forumReply,
  commentThread,
  mailHeader,
  endMark,
  deskInstruction,
  arithmeticCaptcha,
  codeRemnant,
  gluedButtons,
  agencyLine,
  creditLine,
  creditAlone,
  dateLine,
  signsOnly,
  counter,
  pageTurner,
  tickerFigures,
  addressLine,
  photoCaption,
  captionCopy,
  repeatedLine,
  truncatedCopy,
  pullQuote,
  footnote,
  contributionNote,
  authorNote,
  copyrightSign,
  hashtagLine,
  mirrorFurniture,
  breadcrumb,
  sectionName,
  byline,
  nameLine,
  outletName,
  relatedHeading,
  tagsHeading,
  newsletterHeading,
  commentsHeading,
  advertisementHeading,
  teaserLink,
  linkedHeadline,
  listedTeaser,
  pointerLink,
  pointerLine,
  readerComment,
  bracketNote,
  webArchive,
  forumFurniture,
  errorNotice,
  captchaNotice,
  commentsForm,
  readerCall,
  consentNotice,
  subscriberNotice,
  commentNotice,
  playerNotice,
  newsletterForm,
  paywallNotice,
  cookieNotice,
  copyrightNotice,
  contactDetails,
  advertisement,
  spamText,
  deskEditor,
  weatherFigures,
  relatedLink,
  tagsLine,
  shareWidget,
  followLinks,
  pageMetadata,
  linkBar,
  buttonRow,
  navigation,
  menuRun,
  foreignScript,
];

/** Every rule. */
export const RULES: readonly Rule[] = [...CUT_RULES, ...LINE_RULES];
